#include "platform/SoundOutput.h"

#include "support/TempDir.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <optional>

namespace {

/// ALSA told to play into nothing, or on a card that is not there; PulseAudio is not asked.
class Sounds : public ::testing::Test {
protected:
    void playOn(const std::string &device)
    {
        const std::filesystem::path config = m_folder.path() / "asound.conf";
        std::ofstream(config) << "pcm.!default { " << device << " }\nctl.!default { " << device << " }\n";
        setenv("ALSA_CONFIG_PATH", config.c_str(), 1);
        setenv("CANBERRA_DRIVER", "alsa", 1);
    }
    void TearDown() override
    {
        m_output.reset(); // what still plays reads the environment
        unsetenv("ALSA_CONFIG_PATH");
        unsetenv("CANBERRA_DRIVER");
    }

    support::TempDir m_folder;
    std::optional<platform::SoundOutput> m_output{std::in_place, SOURCE_DIR "/data/sounds"};
};

} // namespace

TEST_F(Sounds, OneAfterTheOtherIsPlayed)
{
    playOn("type null");
    ASSERT_TRUE(m_output->open());
    EXPECT_TRUE(m_output->open()) << "asked again whether there is something to play on";
    for (const char *name : {"clock-near", "clock-over", "clock-near"}) {
        const base::Result<> played = m_output->play(name);
        EXPECT_TRUE(played) << base::toString(played.error());
    }
}

TEST_F(Sounds, AMachineWithoutADeviceSaysSo)
{
    playOn("type hw card 31");
    EXPECT_FALSE(m_output->play("clock-near"));
    playOn("type null");
    EXPECT_TRUE(m_output->play("clock-near")) << "plugged in since";
}

TEST_F(Sounds, AFileThatIsNotThereIsNamed)
{
    playOn("type null");
    const base::Result<> played = m_output->play("clock-nowhere");
    ASSERT_FALSE(played);
    EXPECT_EQ(played.error().code, base::ErrorCode::NotFound);
    EXPECT_NE(played.error().subject.find("clock-nowhere.wav"), std::string::npos);
}
