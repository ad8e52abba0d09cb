#pragma once

#include <QImage>
#include <QString>

namespace documents {

/// The QR code of a text, one pixel a module with its quiet zone round it; null where the text is empty or too long.
[[nodiscard]] QImage qrCode(const QString &text);

} // namespace documents
