#pragma once

#include "documents/FormValues.h"
#include "documents/Look.h"
#include "documents/Mark.h"

#include "plan/Form.h"

#include <kainjow/mustache.hpp>

namespace documents {

/// That a paper was signed in the console, for whoever holds it in his hand.
struct SignatureBlock {
    std::string code; ///< short code, also in the QR code
    std::string digest; ///< of the text that was signed
    std::vector<std::string> lines; ///< who signed what and when
};

/// A form with what is known, before it is laid out.
struct Composition {
    const plan::Form &form;
    const FormValues &values;
    SignatureBlock signature = {}; ///< without a code: none
    std::vector<Mark> marks = {};
};

/// What a page's template is filled with (docs/formats/forms.md). `copy`: which of the form's copies, from 0. `look`:
/// the paper the page goes on, by which rows get their room.
[[nodiscard]] kainjow::mustache::data compose(const Composition &composition, std::size_t copy, const Look &look);
/// Calls the faces in it by their words ("fangsong"), not by the families that stand in for them here.
void putFaceWords(kainjow::mustache::data &context);
/// How many copies the form has; at least one.
[[nodiscard]] std::size_t copiesOf(const plan::Form &form);

} // namespace documents
