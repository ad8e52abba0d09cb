#pragma once

#include <QAbstractItemModel>

namespace support {

/// Every row and every named role of a model as indented JSON, keys sorted; enums by the names of their values. A model
/// with columns also has their texts, as "cells".
[[nodiscard]] std::string dumpModel(const QAbstractItemModel &model);

} // namespace support
