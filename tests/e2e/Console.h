#pragma once

#include "e2e/Program.h"

#include <gtest/gtest.h>

#include <fstream>

namespace e2e {

using Words = std::vector<std::string>;

inline const std::string Chief = "Chief-of-2026\n"; ///< as a line of standard input
inline const std::string Given = "First-given-1\n";
inline const std::string Own = "Own-chosen-22\n";

/// One console with its record, its people and its stock.
class Console {
public:
    Console(Program &program, std::string name, std::string database)
        : m_program(program)
        , m_name(std::move(name))
        , m_record(program.file(database))
    {
        done({"account", "first", "组长", "--post", m_name}, Chief);
        open("duty", "duty_officer");
        open("chen", "reserve_holder");
        open("wu", "reserve_holder");
        open("fr", "first_reviewer");
        bring("catalogue", "fr", "编码,类别,名称,规格,单位\nY1,药品,抗毒素,10 ml,支\n");
        bring("plan", "fr", "编码,计划数量,计划单价\nY1,100,10.00\n");
        bring("lots", "chen", "编码,批号,生产厂家,有效期至,货位,单价,数量\nY1,B1,某制药厂,2099-12-31,A-1,9.50,140\n");
        done({"stock", "confirm", "1", "--as", "wu"}, Own);
    }
    void open(const std::string &who, const std::string &role)
    {
        done({"account", "add", who, "--post", "岗位", "--role", role, "--as", "组长"}, Chief + Given);
        done({"account", "password", who}, Given + Own);
    }
    Reply run(Words words, const std::string &input = {})
    {
        words.insert(words.end(), {"--db", m_record});
        return m_program.run(words, input);
    }
    Reply done(const Words &words, const std::string &input = {})
    {
        Reply reply = run(words, input);
        EXPECT_EQ(reply.exit, 0) << words[0] << " " << words[1] << ": " << reply.err;
        return reply;
    }
    Reply as(const std::string &who, Words words)
    {
        words.insert(words.end(), {"--as", who});
        return run(words, Own);
    }
    Reply doneAs(const std::string &who, Words words)
    {
        words.insert(words.end(), {"--as", who});
        return done(words, Own);
    }
    /// Takes the card of `who` there, told the fingerprint by telephone.
    void trust(Console &other, const std::string &who)
    {
        const std::string file = m_program.file("card-" + other.m_name + who);
        const Reply card = other.doneAs(who, {"bundle", "card", file, "--console", other.m_name});
        const std::string told = card.out.substr(card.out.find("fingerprint ") + 12, 39);
        done({"bundle", "trust", file, "--fingerprint", told, "--as", "组长"}, Chief);
    }
    [[nodiscard]] const std::string &record() const { return m_record; }
    std::string keyOf(const std::string &who)
    {
        return done({"account", "show", who, "--json"}).json()["keys"].back()["id"];
    }
    void requested()
    {
        doneAs("duty",
            {"notice", "request", "Y1=50", "--path", "response", "--reference", "函〔2026〕3号", "--unit", m_name,
                "--contact", "值班员", "--phone", "1", "--by", "2099-11-25 20:00", "--to", "药库"});
    }
    void whole() { EXPECT_EQ(m_program.run({"db", "verify", m_record}).exit, 0) << m_name; }

private:
    void bring(const std::string &kind, const std::string &who, const std::string &text)
    {
        const std::string file = m_program.file(kind + ".csv");
        std::ofstream(file, std::ios::binary) << text;
        doneAs(who, {"stock", "import", kind, file});
    }

    Program &m_program;
    std::string m_name;
    std::string m_record;
};

} // namespace e2e
