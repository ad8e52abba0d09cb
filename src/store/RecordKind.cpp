#include "store/RecordKind.h"

namespace store {

std::uint32_t applicationId(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Live:
        return 0x46534c56; // FSLV
    case RecordKind::Demo:
        return 0x4653444d; // FSDM
    case RecordKind::Drill:
        return 0x46534452; // FSDR
    }
    return 0;
}

std::optional<RecordKind> kindOf(std::uint32_t id)
{
    for (const RecordKind kind : {RecordKind::Live, RecordKind::Demo, RecordKind::Drill}) {
        if (applicationId(kind) == id)
            return kind;
    }
    return std::nullopt;
}

std::string_view mark(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Live:
        return {};
    case RecordKind::Demo:
        return "演示";
    case RecordKind::Drill:
        return "演练";
    }
    return {};
}

std::string_view name(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Live:
        return "live";
    case RecordKind::Demo:
        return "demonstration";
    case RecordKind::Drill:
        return "drill";
    }
    return "?";
}

} // namespace store
