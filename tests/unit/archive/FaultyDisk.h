#pragma once

#include <functional>
#include <string>
#include <vector>

/// A disk that says what is asked of it, and fails where a test wants it to: fsync() and renameat2() of this test
/// program go through it while it lives. One at a time.
class FaultyDisk {
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /// Every path that was made durable, in order.
    [[nodiscard]] const std::vector<std::string> &synced() const { return m_synced; }
    /// Making this very path durable fails from now on.
    void failAt(std::string path) { m_failing = std::move(path); }
    /// Called behind every rename.
    void atRename(std::function<void()> look) { m_look = std::move(look); }
    /// As a file system that neither refuses by itself nor exchanges two names.
    void knowNoFlags() { m_knowsFlags = false; }

    int sync(int descriptor);
    int rename(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags);

private:
    std::vector<std::string> m_synced;
    std::string m_failing;
    std::function<void()> m_look;
    bool m_knowsFlags = true;
};
