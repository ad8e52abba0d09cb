#pragma once

#include "base/Instant.h"
#include "base/Result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace app {

/// An event on its way into the record.
struct NewEvent {
    std::string type; ///< for example "fact-reported"
    base::Instant happened; ///< when it happened, as told
    std::string actor; ///< the post that recorded it
    std::string payload; ///< canonical JSON object
};

/// An event in the record. It can never change again.
struct StoredEvent {
    std::int64_t position = 0; ///< place in the whole record, from 1, without gaps
    std::string stream; ///< for example "incident/2026-0147"
    std::int64_t version = 0; ///< place in its stream, from 1, without gaps
    std::string type;
    base::Instant happened;
    base::Instant recorded;
    std::string actor;
    std::string payload;
    std::string previousHash; ///< hash of the event at position - 1, 64 zeros at the first
    std::string hash; ///< SM3 over the canonical row, lower-case hex
};

/// What is appended to one of several streams.
struct StreamAppend {
    std::string stream;
    std::int64_t expectedVersion = 0;
    std::vector<NewEvent> events; ///< none: a guard, that nobody appended to it meanwhile
};

/// Where an append landed.
struct AppendReceipt {
    std::int64_t lastVersion = 0;
    std::int64_t lastPosition = 0;
};

/// A derived row, replaced in the same transaction as the events it follows from. Read models can be dropped and
/// rebuilt; nothing in them is a truth of its own.
struct ReadModelRow {
    std::string model; ///< for example "incident-board"
    std::string key;
    std::string value; ///< JSON object
    friend bool operator==(const ReadModelRow &, const ReadModelRow &) = default;
};

/// What walking the hash chain found.
struct ChainReport {
    std::int64_t events = 0; ///< events looked at
    std::string head; ///< hash of the last good event
    std::int64_t firstBadPosition = 0; ///< 0: the chain is whole
    std::string reason; ///< why that event is bad, English
    bool cutOff = false; ///< the chain fits, but entries from there on that were seen once are gone
    bool liesBefore = false; ///< that one or one before it: where exactly, the record itself cannot say
};

/// Keeps a callback alive; destroying it ends the subscription.
class Subscription {
public:
    virtual ~Subscription() = default;
};

/// The record: append-only streams of events in one global order. Implementations share one contract suite
/// (tests/contract/EventStoreContractTest.cpp). Not thread-safe: one thread owns a store.
class EventStore {
public:
    virtual ~EventStore() = default;

    /// Appends all events or none, durably: when it returns, a power cut cannot undo it.
    /// `expectedVersion` is the version the caller has seen last (0: the stream is new).
    /// Errors: Conflict (somebody appended meanwhile), ReadOnly, Full, Busy, Io; nothing is written then.
    virtual base::Result<AppendReceipt> append(const std::string &stream, std::int64_t expectedVersion,
        std::span<const NewEvent> events, base::Instant recorded, std::span<const ReadModelRow> rows = {}) = 0;

    /// The same for several streams, each named once: all events of all of them or none, in the order given. Returns
    /// the last position.
    virtual base::Result<std::int64_t> appendTogether(
        std::span<const StreamAppend> appends, base::Instant recorded) = 0;

    /// Events of one stream after `afterVersion`, oldest first. An unknown stream is empty, not an error.
    virtual base::Result<std::vector<StoredEvent>> readStream(
        const std::string &stream, std::int64_t afterVersion = 0) const = 0;

    /// Events of all streams after `afterPosition`, oldest first, at most `limit` (0: all).
    virtual base::Result<std::vector<StoredEvent>> readAll(
        std::int64_t afterPosition = 0, std::int64_t limit = 0) const = 0;

    /// The rows of one read model, by key.
    virtual base::Result<std::vector<ReadModelRow>> readModel(const std::string &model) const = 0;

    /// Throws away every read model and writes these rows instead, in one transaction.
    virtual base::Result<> rebuildReadModels(std::span<const ReadModelRow> rows) = 0;

    /// Position of the last event, 0 when there is none; sees what other processes have committed.
    virtual base::Result<std::int64_t> lastPosition() const = 0;

    /// `onNew` gets the last position whenever `poll` finds that the record has grown, by whomever.
    [[nodiscard]] virtual std::unique_ptr<Subscription> subscribe(std::function<void(std::int64_t position)> onNew) = 0;

    /// Looks for new events and calls the subscribers; cheap when there are none. Appends through this store notify at
    /// once.
    virtual base::Result<> poll() = 0;

    /// Walks the whole hash chain.
    virtual base::Result<ChainReport> verify() const = 0;
};

} // namespace app
