#include "platform/SoundOutput.h"

#include <canberra.h>

#include <utility>

namespace platform {

SoundOutput::SoundOutput(std::filesystem::path folder)
    : m_folder(std::move(folder))
{
}

SoundOutput::~SoundOutput() { close(); }

// libcanberra unloads its driver with the context, also under a thread of it that is still ending a sound. What has
// played is therefore left to the end of the process: a few kilobytes each time a device was lost.
void SoundOutput::close()
{
    if (m_context && !m_hasPlayed)
        ca_context_destroy(m_context);
    m_context = nullptr;
    m_hasPlayed = false;
}

base::Result<> SoundOutput::failed(int error, const std::string &subject)
{
    close();
    return base::fail(base::ErrorCode::Io, ca_strerror(error), subject);
}

base::Result<> SoundOutput::open()
{
    if (m_context) // libcanberra takes a second opening for a fault
        return {};
    if (const int made = ca_context_create(&m_context); made != CA_SUCCESS) {
        m_context = nullptr;
        return failed(made, "sound");
    }
    ca_context_change_props(m_context, CA_PROP_APPLICATION_NAME, "Fengsui", CA_PROP_APPLICATION_ID, "fengsui",
        CA_PROP_MEDIA_ROLE, "event", nullptr);
    if (const int opened = ca_context_open(m_context); opened != CA_SUCCESS)
        return failed(opened, "sound");
    return {};
}

base::Result<> SoundOutput::play(const std::string &name)
{
    const std::string file = (m_folder / (name + ".wav")).string();
    std::error_code absent;
    if (!std::filesystem::exists(file, absent))
        return base::fail(base::ErrorCode::NotFound, "no such sound", file);
    const bool wasOpen = m_context != nullptr;
    base::Result<> played = start(name, file);
    if (!played && wasOpen) // the sound server may have been restarted meanwhile
        played = start(name, file);
    return played;
}

base::Result<> SoundOutput::start(const std::string &name, const std::string &file)
{
    if (const base::Result<> opened = open(); !opened)
        return opened;
    const int played = ca_context_play(m_context, 0, CA_PROP_MEDIA_FILENAME, file.c_str(), CA_PROP_EVENT_ID,
        name.c_str(), CA_PROP_CANBERRA_CACHE_CONTROL, "never", nullptr);
    if (played != CA_SUCCESS)
        return failed(played, file);
    m_hasPlayed = true;
    return {};
}

} // namespace platform
