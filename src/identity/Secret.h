#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace identity {

/// A password or a private key: wiped from memory when it goes, moved but never copied by accident, never printed.
class Secret {
public:
    Secret() = default;
    /// Takes the text over and wipes where it stood.
    explicit Secret(std::string &&text);
    /// `size` bytes to be filled in.
    explicit Secret(std::size_t size)
        : m_bytes(size)
    {
    }
    ~Secret() { wipe(); }
    Secret(Secret &&other) noexcept = default;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    /// Another one of it, where it is needed twice.
    [[nodiscard]] Secret copy() const { return Secret(std::string(view())); }

    [[nodiscard]] std::string_view view() const { return {m_bytes.data(), m_bytes.size()}; }
    [[nodiscard]] const char *data() const { return m_bytes.data(); }
    [[nodiscard]] unsigned char *writable() { return reinterpret_cast<unsigned char *>(m_bytes.data()); }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] bool empty() const { return m_bytes.empty(); }

    /// Equal, in a time that does not tell where they differ.
    [[nodiscard]] bool equals(std::string_view other) const;

private:
    void wipe();

    std::vector<char> m_bytes;
};

} // namespace identity
