#include "platform/SoundOutput.h"

#include <canberra.h>

#include <utility>

namespace platform {

SoundOutput::SoundOutput(std::filesystem::path folder)
    : m_folder(std::move(folder))
{
}

SoundOutput::~SoundOutput()
{
    if (m_context)
        ca_context_destroy(m_context);
}

base::Result<> SoundOutput::open()
{
    if (!m_context) {
        if (const int made = ca_context_create(&m_context); made != CA_SUCCESS) {
            m_context = nullptr;
            return base::fail(base::ErrorCode::Io, ca_strerror(made), "sound");
        }
        ca_context_change_props(m_context, CA_PROP_APPLICATION_NAME, "Fengsui", CA_PROP_APPLICATION_ID, "fengsui",
            CA_PROP_MEDIA_ROLE, "event", nullptr);
    }
    if (const int opened = ca_context_open(m_context); opened != CA_SUCCESS)
        return base::fail(base::ErrorCode::Io, ca_strerror(opened), "sound");
    return {};
}

base::Result<> SoundOutput::play(const std::string &name)
{
    const std::string file = (m_folder / (name + ".wav")).string();
    std::error_code absent;
    if (!std::filesystem::exists(file, absent))
        return base::fail(base::ErrorCode::NotFound, "no such sound", file);
    if (const base::Result<> opened = open(); !opened)
        return opened;
    const int played = ca_context_play(m_context, 0, CA_PROP_MEDIA_FILENAME, file.c_str(), CA_PROP_EVENT_ID,
        name.c_str(), CA_PROP_CANBERRA_CACHE_CONTROL, "never", nullptr);
    if (played != CA_SUCCESS)
        return base::fail(base::ErrorCode::Io, ca_strerror(played), file);
    return {};
}

} // namespace platform
