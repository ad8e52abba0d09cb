#pragma once

#include "base/Result.h"

#include <filesystem>
#include <string>

struct ca_context;

namespace platform {

/// Plays short sounds through whatever the desktop plays its own with (libcanberra: PulseAudio, PipeWire or ALSA). The
/// first sound opens the device and may wait for it: not for the window's thread. Used by one thread at a time.
class SoundOutput {
public:
    /// `folder` holds "<name>.wav".
    explicit SoundOutput(std::filesystem::path folder);
    ~SoundOutput();
    SoundOutput(const SoundOutput &) = delete;
    SoundOutput &operator=(const SoundOutput &) = delete;

    /// Starts a sound and returns. Errors: NotFound without such a file, Io where the machine has nothing to play it
    /// on.
    [[nodiscard]] base::Result<> play(const std::string &name);
    /// Whether there is something to play on, without a sound.
    [[nodiscard]] base::Result<> open();

private:
    [[nodiscard]] base::Result<> start(const std::string &name, const std::string &file);
    /// The device may be gone: the next try opens it anew.
    [[nodiscard]] base::Result<> failed(int error, const std::string &subject);
    void close();

    std::filesystem::path m_folder;
    ca_context *m_context = nullptr; ///< open; null: not yet, or no longer
    bool m_hasPlayed = false; ///< on this context
};

} // namespace platform
