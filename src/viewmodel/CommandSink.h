#pragma once

#include "viewmodel/Vocabulary.h" // first: moc cannot read <compare> before a header of Qt

#include "incident/Command.h"

namespace viewmodel {

/// A command on its way to the record.
struct Request {
    incident::IncidentId incident;
    incident::Command command;
    std::optional<base::Instant> happened = {}; ///< absent: now
    QString label = {}; ///< what it is called on screen, for the sentence of a refusal ("终止"); empty: by its kind
    friend bool operator==(const Request &, const Request &) = default;
};

/// Where presenters hand in commands. Session is the real one.
class CommandSink {
public:
    virtual ~CommandSink() = default;
    /// The same once more while it is still on its way (Enter pressed twice) is dropped: 0, and its Reply is never
    /// told.
    virtual RequestId submit(Request request, Reply reply) = 0;
};

} // namespace viewmodel
