#pragma once

#include "exchange/Bundle.h"

#include <optional>

namespace exchange {

/// The one text of a content: what is signed, and what people look at. docs/formats/bundle.md.
[[nodiscard]] std::string contentText(const Content &content);

/// What a text says; nothing where contentText() would not write it so, byte for byte.
[[nodiscard]] std::optional<Content> readContent(std::string_view text);

/// By which a bundle is known: the first 16 hex digits of the SM3 of its text.
[[nodiscard]] std::string bundleId(std::string_view text);

} // namespace exchange
