#include "store/StoreErrors.h"

namespace store {

namespace {

// Primary result codes of SQLite, https://www.sqlite.org/rescode.html
enum PrimaryCode {
    BusyCode = 5,
    LockedCode = 6,
    ReadOnlyCode = 8,
    CorruptCode = 11,
    FullCode = 13,
    CannotOpenCode = 14,
    ConstraintCode = 19,
    NotADatabaseCode = 26
};

struct Meaning {
    base::ErrorCode code;
    const char *sentence;
};

Meaning meaningOf(int primaryCode)
{
    using enum base::ErrorCode;
    switch (primaryCode) {
    case BusyCode:
    case LockedCode:
        return {Busy, "another program is writing to the record; nothing was written, try again in a moment"};
    case ReadOnlyCode:
        return {ReadOnly,
            "the record cannot be written to; nothing was changed; check the permissions of the file and its folder"};
    case CorruptCode:
    case NotADatabaseCode:
        return {Corrupt,
            "the record is damaged; nothing was changed; make a copy of the file and its -wal file, "
            "run 'fengsuictl db verify' on the copy, then restore the last backup"};
    case FullCode:
        return {Full,
            "there is no space left for the record; nothing was written and all that was recorded is safe; "
            "free space on the disk, then try again"};
    case ConstraintCode:
        return {Conflict, "the record refused the row; nothing was written; read again and retry"};
    case CannotOpenCode:
        return {
            Io, "the record cannot be opened; nothing was changed; check the permissions of the file and its folder"};
    default:
        return {Io, "the record could not be read or written; nothing was changed; check the disk, then try again"};
    }
}

} // namespace

base::Error versionConflict(const std::string &stream, std::int64_t expected, std::int64_t actual)
{
    return {base::ErrorCode::Conflict,
        "the stream is at version " + std::to_string(actual) + ", the writer saw " + std::to_string(expected)
            + "; nothing was written, read again and retry",
        stream};
}

base::Error sqliteError(int code, const std::string &message, const std::string &path)
{
    const Meaning meaning = meaningOf(code & 0xff);
    return {
        meaning.code, std::string(meaning.sentence) + " (SQLite " + std::to_string(code) + ": " + message + ")", path};
}

} // namespace store
