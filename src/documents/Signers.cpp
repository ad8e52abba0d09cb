#include "documents/Signers.h"

#include "identity/Acting.h"

namespace documents {

namespace {

std::string withoutPost(const std::string &account, const std::string &standsFor)
{
    return account + (standsFor.empty() ? "" : "（代 " + standsFor + "）");
}

} // namespace

std::string signerWords(const identity::Accounts &accounts, const std::string &account, const std::string &standsFor)
{
    const identity::Account *known = accounts.find(account);
    return known ? identity::actorText(*known, standsFor) : withoutPost(account, standsFor);
}

std::string signerWords(const identity::Accounts &accounts, const dispatch::Signature &made)
{
    const identity::PeerKey *peer = accounts.peer(made.key);
    if (!peer || peer->post.empty() || accounts.find(made.account))
        return signerWords(accounts, made.account, made.standsFor);
    const std::string stands = made.standsFor.empty() ? std::string() : " 代 " + made.standsFor;
    return peer->post + "（" + made.account + stands + "）";
}

} // namespace documents
