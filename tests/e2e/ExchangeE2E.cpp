// A request, a draft, a signature and a notice carried between two databases, on the real programs.
#include "e2e/Program.h"

#include <gtest/gtest.h>

#include <fstream>

using e2e::Program;
using e2e::Reply;
using Words = std::vector<std::string>;

namespace {

const std::string Chief = "Chief-of-2026\n";
const std::string Given = "First-given-1\n";
const std::string Own = "Own-chosen-22\n";

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

std::string bundleIn(const Reply &reply) { return reply.out.substr(reply.out.find("bundle ") + 7, 16); }

} // namespace

TEST(ExchangeE2E, ABundleCarriedBetweenTwoDatabases)
{
    Program program;
    Console bureau(program, "市工信局", "bureau.db");
    Console holder(program, "储备单位", "holder.db");
    bureau.open("sr", "second_reviewer");
    bureau.open("dl", "deputy_leader");
    bureau.open("ld", "leader");
    holder.open("ld", "leader");
    for (const char *who : {"duty", "fr", "sr", "dl"})
        holder.trust(bureau, who);
    bureau.trust(holder, "duty");
    bureau.trust(holder, "ld");
    bureau.doneAs("ld", {"bundle", "own", holder.keyOf("ld")});

    holder.requested();
    const std::string request = program.file("request.txt");
    holder.doneAs("duty", {"bundle", "send", "request", "1", request, "--to", "市工信局"});
    EXPECT_TRUE(bureau.done({"bundle", "look", request, "--for", "duty"}).says("→ 申请 50 支"));
    bureau.doneAs("duty", {"bundle", "take", request});
    EXPECT_TRUE(bureau.as("duty", {"bundle", "take", request}).complains("already_taken"));

    bureau.doneAs("duty", {"notice", "draft", "1"});
    for (const char *who : {"fr", "sr", "dl"}) {
        bureau.doneAs(who, {"notice", "open", "1"});
        bureau.doneAs(who, {"notice", "review", "1", "--draft", "1"});
    }
    const std::string draft = program.file("draft.txt");
    bureau.doneAs("duty", {"bundle", "send", "draft", "1", draft, "--to", "储备单位"});
    const std::string number = bundleIn(holder.doneAs("duty", {"bundle", "take", draft}));
    const std::string answer = program.file("answer.txt");
    EXPECT_TRUE(holder.as("ld", {"bundle", "sign", number, answer}).complains("not_opened"));
    holder.doneAs("ld", {"bundle", "open", number});
    holder.doneAs("ld", {"bundle", "sign", number, answer});
    EXPECT_TRUE(bureau.as("duty", {"notice", "issue", "1", "--draft", "1"}).complains("waits for leader"));
    bureau.doneAs("duty", {"bundle", "take", answer});
    EXPECT_TRUE(bureau.doneAs("duty", {"notice", "issue", "1", "--draft", "1"}).says("吕工信医药调〔"));

    const std::string notice = program.file("notice.txt");
    bureau.doneAs("duty", {"bundle", "send", "notice", "1", notice, "--to", "储备单位"});
    EXPECT_TRUE(holder.doneAs("chen", {"bundle", "take", notice, "--hold"}).says("held by reservation 1"));
    EXPECT_TRUE(holder.as("chen", {"bundle", "take", notice, "--hold"}).complains("already_taken"));
    EXPECT_TRUE(bureau.as("duty", {"bundle", "take", notice}).complains("own_bundle"));
    holder.doneAs(
        "chen", {"stock", "issue", "1=50", "--purpose", "dispatch", "--reference", "调用通知单", "--reservation", "1"});
    holder.doneAs("wu", {"stock", "confirm", "2"});
    bureau.whole();
    holder.whole();
}
