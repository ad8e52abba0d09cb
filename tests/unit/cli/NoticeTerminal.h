#pragma once

#include "unit/cli/AccountTerminal.h"

namespace test {

/// A terminal whose record has an office (duty, fr, sr, dl, ld), a holder's two (chen, wu) and a stock: 100 of Y1
/// planned, 140 in lot 1 and 60 in lot 2, which expires first.
struct NoticeTerminal : AccountTerminal {
    NoticeTerminal()
    {
        open("duty", "duty_officer");
        open("fr", "first_reviewer");
        open("sr", "second_reviewer");
        open("dl", "deputy_leader");
        open("ld", "leader");
        open("chen", "reserve_holder");
        open("wu", "reserve_holder");
        bring("catalogue", "fr", "编码,类别,名称,规格,单位\nY1,药品,抗毒素,10 ml,支\n");
        bring("plan", "fr", "编码,计划数量,计划单价\nY1,100,10.00\n");
        bring("lots", "chen",
            "编码,批号,生产厂家,有效期至,货位,单价,数量\nY1,B1,某制药厂,2027-12-31,A-1,9.50,140\n"
            "Y1,B2,某制药厂,2027-03-31,A-2,9.50,60\n");
        EXPECT_EQ(as("wu", {"stock", "confirm", "1"}).exit, 0);
    }
    Reply db(std::vector<std::string> words, const std::string &input = {})
    {
        words.insert(words.end(), {"--db", record()});
        return run(words, input);
    }
    Reply as(const std::string &who, std::vector<std::string> words, const std::string &input = Own)
    {
        words.insert(words.end(), {"--as", who});
        return db(std::move(words), input);
    }
    void bring(const std::string &kind, const std::string &who, const std::string &text)
    {
        const Reply brought = as(who, {"stock", "import", kind, write(kind + ".csv", text)});
        EXPECT_EQ(brought.exit, 0) << brought.err;
    }
    Reply request(const std::string &amount, const std::string &path = "response")
    {
        return as("duty",
            {"notice", "request", amount, "--path", path, "--reference", "函〔2026〕3号", "--unit", "某县政府",
                "--contact", "值班员", "--phone", "0358-1", "--user", "某医院", "--by", "2026-11-25 20:00", "--to",
                "某医院药库"});
    }
    void draft(const std::string &notice, const std::string &amount)
    {
        EXPECT_EQ(request(amount).exit, 0);
        EXPECT_EQ(as("duty", {"notice", "draft", notice}).exit, 0);
    }
    Reply sign(const std::string &who, const std::string &notice, const std::string &draft = "1")
    {
        EXPECT_EQ(as(who, {"notice", "open", notice}).exit, 0) << who;
        return as(who, {"notice", "approve", notice, "--draft", draft});
    }
    void signAll(const std::string &notice)
    {
        for (const char *who : {"fr", "sr", "dl", "ld"}) {
            const Reply made = sign(who, notice);
            EXPECT_EQ(made.exit, 0) << who << ": " << made.err;
        }
    }
    void issue(const std::string &notice)
    {
        signAll(notice);
        const Reply issued = as("duty", {"notice", "issue", notice, "--draft", "1"});
        EXPECT_EQ(issued.exit, 0) << issued.err;
    }
};

} // namespace test
