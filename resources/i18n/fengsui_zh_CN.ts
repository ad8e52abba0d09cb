<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>IntakePanel</name>
    <message>
        <source>Caller</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>who reports it, with a number to call back</source>
        <translation>谁来电，回拨号码</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县（市、区）</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>town, street, firm</source>
        <translation>乡镇、街道、单位</translation>
    </message>
    <message>
        <source>What</source>
        <translation>什么事</translation>
    </message>
    <message>
        <source>in a few words</source>
        <translation>几个字说清</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>预案</translation>
    </message>
    <message>
        <source>now, or as told: 03:02</source>
        <translation>即刻，或所述时间：03:02</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>why this plan nonetheless</source>
        <translation>为何仍用这份预案</translation>
    </message>
</context>
<context>
    <name>KeysHelp</name>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>All keys by place</source>
        <translation>全部按键，按位置</translation>
    </message>
    <message>
        <source>A single letter acts only while its list has the focus. Esc closes this window.</source>
        <translation>单个字母只在列表有焦点时起作用。Esc 关闭本窗。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>root::DataRoom</name>
    <message>
        <source>Back up the record</source>
        <translation>备份记录库</translation>
    </message>
    <message>
        <source>Records (*.db)</source>
        <translation>记录库 (*.db)</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>另存为文本</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv)</source>
        <translation>文本和表格 (*.txt *.csv)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 写不进去。</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space, then save it again.</source>
        <translation>换一个文件夹，或腾出空间，再保存一次。</translation>
    </message>
    <message>
        <source>There is no plan in force that could be written.</source>
        <translation>没有生效的年度计划可以导出。</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Workbooks and tables (*.xlsx *.csv)</source>
        <translation>工作簿和表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>An export is being made or checked already. Wait until it is done.</source>
        <translation>正在导出或核对，等它完成。</translation>
    </message>
    <message>
        <source>No incident is in view. Pick one on the board, then press Ctrl+S.</source>
        <translation>没有在看的事件。在列表里选一件，再按 Ctrl+S。</translation>
    </message>
    <message>
        <source>Export incident %1</source>
        <translation>导出事件 %1</translation>
    </message>
    <message>
        <source>A zip file if it ends in .zip, else a folder (*)</source>
        <translation>名称以 .zip 结尾的为压缩包，否则为文件夹 (*)</translation>
    </message>
    <message>
        <source>Check an export: its zip file, or README.txt in its folder</source>
        <translation>核对导出件：选压缩包，或文件夹里的 README.txt</translation>
    </message>
    <message>
        <source>Exports (*.zip *.ZIP README.txt MANIFEST.*)</source>
        <translation>导出件 (*.zip *.ZIP README.txt MANIFEST.*)</translation>
    </message>
</context>
<context>
    <name>root::DeskWindow</name>
    <message>
        <source>Narrative</source>
        <translation>叙述</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>new incident</source>
        <translation>新建事件</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>储备</translation>
    </message>
    <message>
        <source>handover</source>
        <translation>交接班</translation>
    </message>
</context>
<context>
    <name>root::DispatchRoom</name>
    <message>
        <source>approval</source>
        <translation>审批</translation>
    </message>
</context>
<context>
    <name>root::ExchangeRoom</name>
    <message>
        <source>Exchange</source>
        <translation>交换</translation>
    </message>
</context>
<context>
    <name>root::PaperRoom</name>
    <message>
        <source>papers</source>
        <translation>文书</translation>
    </message>
</context>
<context>
    <name>root::PeopleRoom</name>
    <message>
        <source>There are no accounts yet: nobody signs in.</source>
        <translation>还没有账号：无须登录。</translation>
    </message>
</context>
<context>
    <name>root::PlanRoom</name>
    <message>
        <source>plans</source>
        <translation>预案</translation>
    </message>
</context>
<context>
    <name>root::Program</name>
    <message>
        <source>Demonstration as at its start; what was tried before is kept in %1</source>
        <translation>演示已回到初始内容；上次试过的存在 %1</translation>
    </message>
</context>
<context>
    <name>ui::AccountStrips</name>
    <message>
        <source>Open account</source>
        <translation>开账号</translation>
    </message>
    <message>
        <source>Change roles</source>
        <translation>改角色</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>设代理</translation>
    </message>
    <message>
        <source>End stand-in</source>
        <translation>结束代理</translation>
    </message>
    <message>
        <source>Reset password</source>
        <translation>重置口令</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>吊销密钥</translation>
    </message>
    <message>
        <source>Close account</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始口令</translation>
    </message>
    <message>
        <source>short, as it will be typed at every sign-in</source>
        <translation>要短，每次登录都要键入</translation>
    </message>
    <message>
        <source>Stands in for</source>
        <translation>代谁</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>empty: now</source>
        <translation>空：现在起</translation>
    </message>
    <message>
        <source>12-05 18:00</source>
        <translation>12-05 18:00</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>empty: now; what it signed from then on does not count</source>
        <translation>空：现在起；此后所签一律不算</translation>
    </message>
    <message>
        <source>A new account; its holder changes the first password at the first sign-in</source>
        <translation>新账号；本人首次登录时改掉初始口令</translation>
    </message>
    <message>
        <source>Account %1 opened.</source>
        <translation>账号 %1 已开。</translation>
    </message>
    <message>
        <source>Roles of %1</source>
        <translation>%1 的角色</translation>
    </message>
    <message>
        <source>Roles of %1 changed.</source>
        <translation>%1 的角色已改。</translation>
    </message>
    <message>
        <source>%1 has the roles of another too, for a term</source>
        <translation>%1 在一段时间内兼有另一人的角色（代）</translation>
    </message>
    <message>
        <source>%1 stands in for %2.</source>
        <translation>%1 代 %2。</translation>
    </message>
    <message>
        <source>%1 stands in for nobody.</source>
        <translation>%1 没有代任何人。</translation>
    </message>
    <message>
        <source>%1 no longer stands in</source>
        <translation>%1 不再代</translation>
    </message>
    <message>
        <source>%1 no longer stands in for %2.</source>
        <translation>%1 不再代 %2。</translation>
    </message>
    <message>
        <source>A first password for %1 again; the signing key is retired, what it signed stays good</source>
        <translation>给 %1 重设初始口令；其签名密钥停用，已签的仍有效</translation>
    </message>
    <message>
        <source>Password of %1 reset; to be changed at the next sign-in.</source>
        <translation>%1 的口令已重置，下次登录时须改。</translation>
    </message>
    <message>
        <source>%1 has no key that is not revoked.</source>
        <translation>%1 没有未吊销的密钥。</translation>
    </message>
    <message>
        <source>A key of %1 that may have become known</source>
        <translation>%1 可能泄露的密钥</translation>
    </message>
    <message>
        <source>Key of %1 revoked.</source>
        <translation>%1 的密钥已吊销。</translation>
    </message>
    <message>
        <source>Nobody signs in as %1 again; the name is never given a second time</source>
        <translation>不再有人能以 %1 登录；此名不再另给他人</translation>
    </message>
    <message>
        <source>Account %1 closed.</source>
        <translation>账号 %1 已停用。</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>您自己的口令</translation>
    </message>
    <message>
        <source>your key vouches for the new one</source>
        <translation>由您的密钥签认新密钥</translation>
    </message>
    <message>
        <source>Type your own password too: your key vouches for the one made here.</source>
        <translation>还须输您自己的口令：由您的密钥签认这里生成的密钥。</translation>
    </message>
    <message>
        <source>signed with your key</source>
        <translation>由您的密钥签名</translation>
    </message>
    <message>
        <source>Type your own password too: whoever gives roles signs for them.</source>
        <translation>还须输您自己的口令：给角色的人要签名。</translation>
    </message>
    <message>
        <source>Type your own password too: whoever arranges a stand-in signs for it.</source>
        <translation>还须输您自己的口令：安排代理的人要签名。</translation>
    </message>
</context>
<context>
    <name>ui::AccountsPanel</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新账号…</translation>
    </message>
    <message>
        <source>new account</source>
        <translation>新账号</translation>
    </message>
    <message>
        <source>Roles…</source>
        <translation>角色…</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Stand-in…</source>
        <translation>代理…</translation>
    </message>
    <message>
        <source>stand-in</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>End stand-in…</source>
        <translation>结束代理…</translation>
    </message>
    <message>
        <source>end stand-in</source>
        <translation>结束代理</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>重置口令…</translation>
    </message>
    <message>
        <source>reset password</source>
        <translation>重置口令</translation>
    </message>
    <message>
        <source>Revoke key…</source>
        <translation>吊销密钥…</translation>
    </message>
    <message>
        <source>revoke key</source>
        <translation>吊销密钥</translation>
    </message>
    <message>
        <source>Close account…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>close account</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>trace of all or of one</source>
        <translation>全部或一人的经过</translation>
    </message>
    <message>
        <source>all accounts</source>
        <translation>全部账号</translation>
    </message>
    <message>
        <source>not whole: the record cannot be read everywhere</source>
        <translation>不全：记录库有读不出的地方</translation>
    </message>
</context>
<context>
    <name>ui::ActBar</name>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Do not approve…</source>
        <translation>不予批准…</translation>
    </message>
    <message>
        <source>Take signature back…</source>
        <translation>收回签名…</translation>
    </message>
    <message>
        <source>Draft anew…</source>
        <translation>改稿…</translation>
    </message>
    <message>
        <source>Ordered by phone…</source>
        <translation>电话先调…</translation>
    </message>
    <message>
        <source>Papers came…</source>
        <translation>补齐手续…</translation>
    </message>
    <message>
        <source>Goods out</source>
        <translation>出库</translation>
    </message>
    <message>
        <source>Second signature</source>
        <translation>第二人签字</translation>
    </message>
    <message>
        <source>Record progress…</source>
        <translation>记进展…</translation>
    </message>
    <message>
        <source>Withdraw request…</source>
        <translation>撤回申请…</translation>
    </message>
    <message>
        <source>Draft…</source>
        <translation>起草…</translation>
    </message>
    <message>
        <source>Open to sign</source>
        <translation>打开待签</translation>
    </message>
    <message>
        <source>Approve and sign</source>
        <translation>批准并签名</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>下达</translation>
    </message>
    <message>
        <source>Cancel notice…</source>
        <translation>作废通知单…</translation>
    </message>
    <message>
        <source>Way of supply…</source>
        <translation>供应途径…</translation>
    </message>
    <message>
        <source>Alt with its letter does the others from here</source>
        <translation>光标在口令格里时，按 Alt 加字母做其他各项</translation>
    </message>
</context>
<context>
    <name>ui::AnswerForm</name>
    <message>
        <source>Bound</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>确数</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>ui::BoardPanel</name>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>by next deadline</source>
        <translation>按下一时限</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>with ended</source>
        <translation>含已终止</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Opening the record…</source>
        <translation>正在打开记录库…</translation>
    </message>
    <message>
        <source>The record could not be opened.</source>
        <translation>记录库未能打开。</translation>
    </message>
    <message>
        <source>No open incident. Press %1 to report one.</source>
        <translation>没有在办事件。按 %1 新建。</translation>
    </message>
    <message>
        <source>search</source>
        <translation>检索</translation>
    </message>
    <message>
        <source>Nothing on the board matches. Press %1 to show all.</source>
        <translation>没有符合的事件。按 %1 全部显示。</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>全部显示</translation>
    </message>
</context>
<context>
    <name>ui::BoardRail</name>
    <message>
        <source>Incidents, folded</source>
        <translation>事件（已折叠）</translation>
    </message>
</context>
<context>
    <name>ui::BundlePane</name>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Sign and write file…</source>
        <translation>签署并写出文件…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Fingerprint to say by telephone: %1</source>
        <translation>电话里要报的指纹：%1</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>输入口令。</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>写出文件</translation>
    </message>
    <message>
        <source>signature</source>
        <comment>file</comment>
        <translation>签署</translation>
    </message>
</context>
<context>
    <name>ui::BusyBar</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>ui::CallDelegate</name>
    <message numerus="yes">
        <source>%n ×</source>
        <comment>attempts</comment>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CallPanel</name>
    <message>
        <source>Calls</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>Nobody to call: no plan runs yet.</source>
        <translation>无人可呼：还没有启用预案。</translation>
    </message>
    <message>
        <source>Note: what was said</source>
        <translation>备注：对方说了什么</translation>
    </message>
    <message>
        <source>Note on the call</source>
        <translation>呼叫备注</translation>
    </message>
    <message>
        <source>Call again after so many minutes, or at a time</source>
        <translation>几分钟后再呼，或到某时再呼</translation>
    </message>
    <message>
        <source>again in, min</source>
        <translation>几分后再呼</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>接话人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>call</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无人接</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>占线</translation>
    </message>
    <message>
        <source>refused…</source>
        <translation>拒接…</translation>
    </message>
    <message>
        <source>passed on…</source>
        <translation>转告…</translation>
    </message>
    <message>
        <source>skip…</source>
        <translation>略过…</translation>
    </message>
    <message>
        <source>No entry in the directory</source>
        <translation>通讯录中没有</translation>
    </message>
    <message>
        <source>Why was it refused: %1</source>
        <translation>为何拒接：%1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒接</translation>
    </message>
    <message>
        <source>Who passes it on: %1</source>
        <translation>由谁转告：%1</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>转告</translation>
    </message>
    <message>
        <source>Why is it skipped: %1</source>
        <translation>为何略过：%1</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>Say who took the message.</source>
        <translation>填写接话人。</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>须填理由。</translation>
    </message>
</context>
<context>
    <name>ui::ChainBar</name>
    <message>
        <source>Steps of the notice</source>
        <translation>通知单各步</translation>
    </message>
</context>
<context>
    <name>ui::ClausePanel</name>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>/ filter: number, words, use</source>
        <translation>/ 查条款号、词语、用处</translation>
    </message>
    <message>
        <source>Filter clauses by number, words or use</source>
        <translation>按条款号、词语或用处查条款</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>查条款</translation>
    </message>
</context>
<context>
    <name>ui::ClockDelegate</name>
    <message>
        <source>left </source>
        <comment>before 00:05:34</comment>
        <translation>剩 </translation>
    </message>
</context>
<context>
    <name>ui::ClockPanel</name>
    <message>
        <source>Clocks</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新设…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Set a clock of one&apos;s own</source>
        <translation>自设时限</translation>
    </message>
    <message>
        <source>A clock of one&apos;s own</source>
        <translation>自设时限</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起计</translation>
    </message>
    <message>
        <source>New time</source>
        <translation>新时间</translation>
    </message>
    <message>
        <source>extend…</source>
        <translation>延期…</translation>
    </message>
    <message>
        <source>settled…</source>
        <translation>了结…</translation>
    </message>
    <message>
        <source>new…</source>
        <translation>新设…</translation>
    </message>
    <message>
        <source>More time for: %1</source>
        <translation>延期：%1</translation>
    </message>
    <message>
        <source>What settled it: %1</source>
        <translation>如何了结：%1</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>了结</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>须填理由。</translation>
    </message>
    <message>
        <source>sound off, on</source>
        <translation>静音、恢复</translation>
    </message>
    <message>
        <source>“%1” has ended: %2. There is nothing to change.</source>
        <translation>“%1”已了结：%2。没有可改的。</translation>
    </message>
</context>
<context>
    <name>ui::ComparePanel</name>
    <message>
        <source>Other parts</source>
        <translation>其他部分</translation>
    </message>
    <message>
        <source>Parts that differ</source>
        <translation>不同的部分</translation>
    </message>
    <message>
        <source>Change record</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>对换</translation>
    </message>
    <message>
        <source>First version</source>
        <translation>甲版</translation>
    </message>
    <message>
        <source>Second version</source>
        <translation>乙版</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>回到预案</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>what the two do not say alike, whatever it comes to</source>
        <translation>两版写得不同之处，不论结论</translation>
    </message>
    <message>
        <source>Copy the record</source>
        <translation>复制全文</translation>
    </message>
    <message>
        <source>copy the record</source>
        <translation>复制全文</translation>
    </message>
    <message>
        <source>of both versions, as the plans keep it</source>
        <translation>两版各自的变更记录表</translation>
    </message>
    <message>
        <source>back to the plan</source>
        <translation>回到预案</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>part and how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Situations</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Incident replayed</source>
        <translation>事件重演</translation>
    </message>
</context>
<context>
    <name>ui::CurvesPage</name>
    <message>
        <source>AQI, 24 hours rolling</source>
        <translation>AQI 24 小时滑动值</translation>
    </message>
    <message>
        <source>Followed numbers</source>
        <translation>随时间的数字</translation>
    </message>
    <message>
        <source>Take in…</source>
        <translation>录入…</translation>
    </message>
    <message>
        <source>No series of air quality yet. Press %1 to choose a CSV, or type its rows.</source>
        <translation>尚无空气质量序列。按 %1 选择 CSV，或逐行键入。</translation>
    </message>
    <message>
        <source>Take in a series</source>
        <translation>录入序列</translation>
    </message>
    <message>
        <source>correct this hour…</source>
        <translation>更正这一小时…</translation>
    </message>
    <message>
        <source>Nothing reported yet of what the plan follows: %1. Enter it under the facts.</source>
        <translation>预案要跟踪的数字还没有报来：%1。在要素栏录入。</translation>
    </message>
</context>
<context>
    <name>ui::DispatchPage</name>
    <message>
        <source>return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>do not approve</source>
        <translation>不予批准</translation>
    </message>
    <message>
        <source>check signatures</source>
        <translation>验签</translation>
    </message>
    <message>
        <source>bytes or paper</source>
        <translation>原文或纸面</translation>
    </message>
    <message>
        <source>take signature back</source>
        <translation>收回签名</translation>
    </message>
    <message>
        <source>draft anew</source>
        <translation>改稿</translation>
    </message>
    <message>
        <source>ordered by phone</source>
        <translation>电话先调</translation>
    </message>
    <message>
        <source>papers came</source>
        <translation>补齐手续</translation>
    </message>
    <message>
        <source>goods out</source>
        <translation>出库</translation>
    </message>
    <message>
        <source>second signature</source>
        <translation>第二人签字</translation>
    </message>
    <message>
        <source>record progress</source>
        <translation>记进展</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>待办单</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知单</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Clauses and clocks</source>
        <translation>依据与时限</translation>
    </message>
    <message>
        <source>Separation of duties</source>
        <translation>职责分离</translation>
    </message>
    <message>
        <source>History</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>withdraw request, cancel notice</source>
        <translation>撤回申请、作废通知单</translation>
    </message>
    <message>
        <source>way of supply</source>
        <translation>供应途径</translation>
    </message>
    <message>
        <source>Not as the notice stands now: %1.</source>
        <translation>以这张单子现在的状态不能：%1。</translation>
    </message>
</context>
<context>
    <name>ui::DraftForm</name>
    <message>
        <source>Draft and hold the lots</source>
        <translation>起草并占用批次</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>附注</translation>
    </message>
    <message>
        <source>stands on the notice; may be empty</source>
        <translation>写在通知单上，可不填</translation>
    </message>
    <message>
        <source>Draft %1 of request %2: what expires first goes first</source>
        <translation>申请 %2 的第 %1 稿：先到期先出</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>empty: as above</source>
        <translation>空：同上</translation>
    </message>
    <message>
        <source>Draft %1 of request %2: as the draft before</source>
        <translation>申请 %2 的第 %1 稿：照上一稿</translation>
    </message>
</context>
<context>
    <name>ui::DueField</name>
    <message>
        <source>03:30, or minutes from now: 30</source>
        <translation>03:30，或几分钟后：30</translation>
    </message>
</context>
<context>
    <name>ui::DutyPane</name>
    <message>
        <source>To look after</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Parts of the stock</source>
        <translation>储备各部分</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>出入库</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>看所指</translation>
    </message>
    <message>
        <source>book the differences…</source>
        <translation>差异入账…</translation>
    </message>
    <message>
        <source>The differences of check %1 are booked (71号 第二十条)</source>
        <translation>检查 %1 的差异入账（71号 第二十条）</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>refuse…</source>
        <translation>不确认…</translation>
    </message>
    <message>
        <source>Movement %1 is refused</source>
        <translation>出入库 %1 不予确认</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不确认</translation>
    </message>
    <message>
        <source>withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Movement %1 is withdrawn by who recorded it</source>
        <translation>出入库 %1 由登记人撤回</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>book back…</source>
        <translation>冲回…</translation>
    </message>
    <message>
        <source>What movement %1 booked is booked back</source>
        <translation>出入库 %1 所记全部冲回</translation>
    </message>
    <message>
        <source>Book back</source>
        <translation>冲回</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tab and how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing is to be looked after.</source>
        <translation>没有待办。</translation>
    </message>
    <message>
        <source>Nothing came in or went out yet: + books in, - takes out.</source>
        <translation>尚无出入库：+ 入库，- 出库。</translation>
    </message>
    <message>
        <source>No check of a month or a quarter is recorded yet (71号 第二十条): I takes a counted sheet in.</source>
        <translation>尚无月检、季检记录（71号 第二十条）：按 I 导入盘点表。</translation>
    </message>
    <message>
        <source>part before</source>
        <translation>前一栏</translation>
    </message>
    <message>
        <source>next part</source>
        <translation>后一栏</translation>
    </message>
    <message>
        <source>All of what is picked</source>
        <translation>所选一项的全部内容</translation>
    </message>
    <message>
        <source>sign, as the second…</source>
        <translation>签字确认（第二人）…</translation>
    </message>
</context>
<context>
    <name>ui::ExchangeOverview</name>
    <message>
        <source>Exchange</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Keys of other consoles</source>
        <translation>其他控制台的密钥</translation>
    </message>
    <message>
        <source>Nothing left or came yet. Press %1 to make a card for another console.</source>
        <translation>还没有带出或带入。按 %1 为另一个控制台做名片。</translation>
    </message>
    <message>
        <source>No key of another console is trusted yet. Press %1 to take a card in.</source>
        <translation>还没有信任其他控制台的密钥。按 %1 带入名片。</translation>
    </message>
    <message>
        <source>What left and what came</source>
        <translation>带出和带入</translation>
    </message>
    <message>
        <source>Take a file in…</source>
        <translation>带入文件…</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>带出…</translation>
    </message>
    <message>
        <source>Make a card…</source>
        <translation>做名片…</translation>
    </message>
    <message>
        <source>Write again…</source>
        <translation>再写一份…</translation>
    </message>
    <message>
        <source>read, and sign a draft</source>
        <translation>看全文，签待签稿</translation>
    </message>
    <message>
        <source>Take a card in…</source>
        <translation>带入名片…</translation>
    </message>
    <message>
        <source>It is my own…</source>
        <translation>是我本人的…</translation>
    </message>
    <message>
        <source>Revoke key…</source>
        <translation>吊销密钥…</translation>
    </message>
    <message>
        <source>take a card in</source>
        <translation>带入名片</translation>
    </message>
    <message>
        <source>this console has no name yet</source>
        <translation>本控制台还没有名称</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>In view on the approval screen: %1</source>
        <translation>审批页上正看着：%1</translation>
    </message>
    <message>
        <source>Only what left is written again; pick it with ↑ ↓.</source>
        <translation>只有带出的能再写一份，先用 ↑ ↓ 选中。</translation>
    </message>
    <message>
        <source>Write the file again</source>
        <translation>再写一份文件</translation>
    </message>
    <message>
        <source>Pick a key with ↑ ↓ first.</source>
        <translation>先用 ↑ ↓ 选一个密钥。</translation>
    </message>
    <message>
        <source>Undo claim…</source>
        <translation>撤销认领…</translation>
    </message>
</context>
<context>
    <name>ui::ExchangePanel</name>
    <message>
        <source>Take a file in</source>
        <translation>带入文件</translation>
    </message>
</context>
<context>
    <name>ui::ExchangeStrips</name>
    <message>
        <source>Bundles (*.txt)</source>
        <translation>交换文件 (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Sign and write file…</source>
        <translation>签署并写出文件…</translation>
    </message>
    <message>
        <source>It is my own</source>
        <translation>是我本人的</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>吊销密钥</translation>
    </message>
    <message>
        <source>This console calls itself</source>
        <translation>本控制台名称</translation>
    </message>
    <message>
        <source>the unit, as the other one knows it</source>
        <translation>写单位名，对方认得的</translation>
    </message>
    <message>
        <source>To</source>
        <translation>带往</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>带出什么</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从何时起</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>empty: now; what it brought from then on does not count</source>
        <translation>不填即现在；此后由它带来的不算数</translation>
    </message>
    <message>
        <source>A card: your public key, for an administrator of another console to trust</source>
        <translation>名片：你的公钥，交另一个控制台的管理员信任</translation>
    </message>
    <message>
        <source>You are %1 there: what this key signs at that console, you sign</source>
        <translation>那边的 %1 就是你：这把密钥在那边签的，算你签的</translation>
    </message>
    <message>
        <source>The key of %1: nothing more is taken in by it, and it is never trusted again</source>
        <translation>%1 的密钥：不再凭它带入，也不能再信任</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>写出文件</translation>
    </message>
    <message>
        <source>Say what this console calls itself.</source>
        <translation>写明本控制台的名称。</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>输入口令。</translation>
    </message>
    <message>
        <source>card</source>
        <comment>file</comment>
        <translation>名片</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>写明理由。</translation>
    </message>
    <message>
        <source>Undo claim</source>
        <translation>撤销认领</translation>
    </message>
    <message>
        <source>The key of %1: who claimed it here never signed with it</source>
        <translation>%1 的密钥：在本处认领它的人从未用它签名</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>what is done, what falls with it</comment>
        <translation>%1；%2</translation>
    </message>
</context>
<context>
    <name>ui::ExportBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Seal (SM3 of the manifest)</source>
        <translation>核对码（清单的 SM3）</translation>
    </message>
    <message>
        <source>What is wrong with the export</source>
        <translation>导出件哪里不对</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制清单</translation>
    </message>
    <message>
        <source>Copy the seal</source>
        <translation>复制核对码</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>哪里不对</translation>
    </message>
</context>
<context>
    <name>ui::FactStrip</name>
    <message>
        <source>Enter another fact</source>
        <translation>录入其他事实</translation>
    </message>
    <message>
        <source>Enter or correct a fact</source>
        <translation>录入或更正事实</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记入</translation>
    </message>
    <message>
        <source>Type or choose the answer first.</source>
        <translation>先填或选回答。</translation>
    </message>
    <message>
        <source>choose the fact</source>
        <translation>选事实</translation>
    </message>
    <message>
        <source>Other fact…</source>
        <translation>其他要素…</translation>
    </message>
    <message>
        <source>a digit chooses, Ctrl+Enter records</source>
        <translation>按数字选定，Ctrl+Enter 记入</translation>
    </message>
    <message>
        <source>Counts the same</source>
        <translation>口径相同</translation>
    </message>
    <message>
        <source>Take over %1</source>
        <comment>number of another fact</comment>
        <translation>取用%1</translation>
    </message>
</context>
<context>
    <name>ui::FilterBar</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by plan</source>
        <translation>按预案筛选</translation>
    </message>
    <message>
        <source>Filter by county</source>
        <translation>按县（市、区）筛选</translation>
    </message>
    <message>
        <source>Filter by level</source>
        <translation>按级别筛选</translation>
    </message>
    <message>
        <source>Only overdue</source>
        <translation>只看超时</translation>
    </message>
    <message>
        <source>/ search</source>
        <translation>/ 检索</translation>
    </message>
    <message>
        <source>Search incidents by place, kind, plan, level or what callers said</source>
        <translation>按地点、种类、预案、级别或来电叙述检索事件</translation>
    </message>
    <message>
        <source>Filter by plan, county, level, overdue</source>
        <translation>按预案、县（市、区）、级别、超时筛选</translation>
    </message>
    <message>
        <source>every level</source>
        <translation>全部级别</translation>
    </message>
    <message>
        <source>level Ⅰ, red</source>
        <translation>Ⅰ级、红色</translation>
    </message>
    <message>
        <source>level Ⅱ, orange</source>
        <translation>Ⅱ级、橙色</translation>
    </message>
    <message>
        <source>level Ⅲ, yellow</source>
        <translation>Ⅲ级、黄色</translation>
    </message>
    <message>
        <source>level Ⅳ, blue</source>
        <translation>Ⅳ级、蓝色</translation>
    </message>
    <message>
        <source>one in force</source>
        <translation>已启动</translation>
    </message>
    <message>
        <source>none in force</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>every plan</source>
        <translation>全部预案</translation>
    </message>
    <message>
        <source>every county</source>
        <translation>全部县市</translation>
    </message>
    <message>
        <source>%1 · Esc shows all</source>
        <translation>%1 · Esc 全部显示</translation>
    </message>
</context>
<context>
    <name>ui::FindingPanel</name>
    <message>
        <source>Checker</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Not checked yet. Press %1.</source>
        <translation>尚未检查。按 %1。</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>例：%1</translation>
    </message>
    <message>
        <source>Enter puts the example into the try-out.</source>
        <translation>按 Enter 把例子放进试算。</translation>
    </message>
    <message>
        <source>Enter leads there.</source>
        <translation>按 Enter 到那里。</translation>
    </message>
    <message>
        <source>It stands in the file only; correct it there.</source>
        <translation>只写在文件里，到文件中改。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>place and line</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>severity, place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (on the command line: %2)</source>
        <comment>finding, its code</comment>
        <translation>%1（命令行代号 %2）</translation>
    </message>
</context>
<context>
    <name>ui::GoodsField</name>
    <message>
        <source>code or name</source>
        <translation>编码或名称</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
</context>
<context>
    <name>ui::HandoverBar</name>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Notes for whoever comes</source>
        <translation>交班事项</translation>
    </message>
    <message>
        <source>what is not in the record: one note a line</source>
        <translation>记录里没有而接班人要知道的，一行一条</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>接班意见</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Take the handover back</source>
        <translation>撤回交班</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Handed over:</source>
        <translation>交班：</translation>
    </message>
    <message>
        <source>Taken over:</source>
        <translation>接班：</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>理由：</translation>
    </message>
    <message>
        <source>Remark:</source>
        <translation>接班意见：</translation>
    </message>
    <message>
        <source>Sign and hand over</source>
        <translation>签名交班</translation>
    </message>
    <message>
        <source>Sign in the next…</source>
        <translation>接班人登录…</translation>
    </message>
    <message>
        <source>Sign and take over</source>
        <translation>签名接班</translation>
    </message>
    <message>
        <source>Signed. Whoever comes signs in with Shift+F12, looks at it here, and signs too.</source>
        <translation>已签名。接班人按 Shift+F12 登录，在这里看过后签名。</translation>
    </message>
    <message>
        <source>Signed: the desk is yours.</source>
        <translation>已签名接班。</translation>
    </message>
    <message>
        <source>Nothing in view waits to be taken over.</source>
        <translation>所看的交接单不在待接班。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤回。</translation>
    </message>
</context>
<context>
    <name>ui::HandoverPage</name>
    <message>
        <source>Handovers</source>
        <translation>交接记录</translation>
    </message>
    <message>
        <source>Handover sheet</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>Lines of the sheet</source>
        <translation>交接单内容</translation>
    </message>
    <message>
        <source>Paper…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Text of the sheet, byte for byte</source>
        <translation>交接单原文</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>新的在前</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>bytes or sheet</source>
        <translation>原文或交接单</translation>
    </message>
    <message>
        <source>The sheet is being made from the record…</source>
        <translation>正在从记录列出交接单…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
</context>
<context>
    <name>ui::HeadPanel</name>
    <message>
        <source>Plans</source>
        <translation>预案</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Add plan…</source>
        <translation>加开预案…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>预案</translation>
    </message>
    <message>
        <source>Which plan is added?</source>
        <translation>加开哪个预案？</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加开</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县（市、区）</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>no plan yet</source>
        <translation>未启用预案</translation>
    </message>
    <message>
        <source>Every plan at hand runs here already.</source>
        <translation>现有预案都已启用。</translation>
    </message>
    <message>
        <source>Choose the plan.</source>
        <translation>选预案。</translation>
    </message>
    <message>
        <source>%1 cannot be left empty: “%2” is recorded. Type what it is instead.</source>
        <translation>%1不能清空：已记录“%2”。改填正确内容。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Say why a superseded plan is started.</source>
        <translation>写明为何启动已被取代的预案。</translation>
    </message>
    <message>
        <source>Correct place, kind and time</source>
        <translation>更正地点、事项和时间</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Why the time was wrong</source>
        <translation>时间为何有误</translation>
    </message>
    <message>
        <source>as told; 02:20 or 11-24 22:10 to correct it</source>
        <translation>照来电所述；要更正就写 02:20 或 11-24 22:10</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>facts</comment>
        <translation>
            <numerusform>缺 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why the time was wrong: clocks that ran by it are judged anew.</source>
        <translation>写明时间为何有误：照它计的时限要重新判定。</translation>
    </message>
</context>
<context>
    <name>ui::HeldBox</name>
    <message>
        <source>What the rows and states are lit for</source>
        <translation>行和状态对照什么亮出</translation>
    </message>
    <message>
        <source>lit for</source>
        <translation>亮出</translation>
    </message>
</context>
<context>
    <name>ui::ImportPanel</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>文件的问题</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>The first line names the columns. UTF-8 or GB18030, fields with a comma in quotes. An example:</source>
        <translation>首行是列名。编码 UTF-8 或 GB18030，含逗号的栏加引号。例：</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选文件…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重读</translation>
    </message>
    <message>
        <source>Save example…</source>
        <translation>存样例…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>重读</translation>
    </message>
    <message>
        <source>Save example</source>
        <translation>存样例</translation>
    </message>
    <message>
        <source>directory.csv</source>
        <translation>通讯录.csv</translation>
    </message>
    <message>
        <source>roster.csv</source>
        <translation>值班表.csv</translation>
    </message>
    <message>
        <source>The example could not be saved to %1.</source>
        <translation>样例未能存到 %1。</translation>
    </message>
    <message>
        <source>The registers are not affected.</source>
        <translation>通讯录和值班表未受影响。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>换一个文件夹。</translation>
    </message>
    <message>
        <source>Press %1 to choose a CSV file, or drop one here. All rows count, or none.</source>
        <translation>按 %1 选 CSV 文件，或拖到这里。全部导入，或一行不导。</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读文件…</translation>
    </message>
    <message>
        <source>The file has no rows. Press %1 to choose another one.</source>
        <translation>文件没有内容。按 %1 另选。</translation>
    </message>
    <message>
        <source>reduction-list.csv</source>
        <translation>减排清单.csv</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.txt)</source>
        <translation>表格（*.xlsx *.csv *.txt）</translation>
    </message>
    <message>
        <source>catalogue.csv</source>
        <translation>储备目录.csv</translation>
    </message>
    <message>
        <source>yearly-plan.csv</source>
        <translation>年度计划.csv</translation>
    </message>
    <message>
        <source>lots.csv</source>
        <translation>入库批次.csv</translation>
    </message>
    <message>
        <source>check.csv</source>
        <translation>检查.csv</translation>
    </message>
</context>
<context>
    <name>ui::IncidentPage</name>
    <message>
        <source>Opening the record…</source>
        <translation>正在打开记录库…</translation>
    </message>
    <message>
        <source>No incident in view. Choose one from the list, or press %1 to report one.</source>
        <translation>未打开事件。从列表选一起，或按 %1 新建。</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Narrative and tasks</source>
        <translation>经过和任务</translation>
    </message>
</context>
<context>
    <name>ui::IncomingPane</name>
    <message>
        <source>Take a file in</source>
        <translation>带入文件</translation>
    </message>
    <message>
        <source>&amp;Hold its lots in this stock</source>
        <translation>在本库保留所列批次(&amp;H)</translation>
    </message>
    <message>
        <source>What taking it in would change</source>
        <translation>带入后的变化</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Ring up whoever made the card at a number you know, and type the fingerprint he says</source>
        <translation>用你已知的号码打给做名片的人，照他报的输入指纹</translation>
    </message>
    <message>
        <source>Fingerprint, as told by telephone</source>
        <translation>电话里报的指纹</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>信任这把密钥</translation>
    </message>
    <message>
        <source>32 digits and letters a to f; hyphens and blanks as you like</source>
        <translation>32 位数字和字母 a 至 f，连字符、空格可有可无</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>带入</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>换文件…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读文件…</translation>
    </message>
    <message>
        <source>What: %1</source>
        <translation>类别：%1</translation>
    </message>
    <message>
        <source>From: %1, %2</source>
        <comment>console, person</comment>
        <translation>来自：%1，%2</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>时间：%1</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>密钥：%1</translation>
    </message>
    <message>
        <source>Type the fingerprint as its holder says it.</source>
        <translation>照持有人报的输入指纹。</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>您自己的口令</translation>
    </message>
    <message>
        <source>Type your own password too: whoever trusts a key signs for it.</source>
        <translation>还须输您自己的口令：信任密钥的人要签名。</translation>
    </message>
</context>
<context>
    <name>ui::InlineStrip</name>
    <message>
        <source>Confirm</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>文号或时间</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>time: now, or 03:02</source>
        <translation>时间：现在，或 03:02</translation>
    </message>
    <message>
        <source>What was handed in before is still being recorded; wait a moment.</source>
        <translation>上一次提交的正在记录，请稍候。</translation>
    </message>
</context>
<context>
    <name>ui::IntakePanel</name>
    <message>
        <source>New incident</source>
        <translation>新建事件</translation>
    </message>
    <message>
        <source>What the caller says, in his words</source>
        <translation>来电原话</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>县（市、区）</translation>
    </message>
    <message>
        <source>Open incident</source>
        <translation>开事件</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>先放下</translation>
    </message>
    <message>
        <source>only the words are needed; what you type is kept</source>
        <translation>只需原话；输入随时保留</translation>
    </message>
    <message>
        <source>Type what the caller says first; nothing else is needed.</source>
        <translation>先记来电原话，别的可后补。</translation>
    </message>
    <message>
        <source>now</source>
        <translation>即刻</translation>
    </message>
    <message>
        <source>%1, or as told: 03:02</source>
        <translation>%1，或所述时间：03:02</translation>
    </message>
    <message>
        <source>Say why a superseded plan is started, or leave it out; everything typed is kept.</source>
        <translation>写明为何启动已被取代的预案，或不选它；已录入的都在。</translation>
    </message>
</context>
<context>
    <name>ui::ItemPane</name>
    <message>
        <source>Items</source>
        <translation>品种</translation>
    </message>
</context>
<context>
    <name>ui::KeyFooter</name>
    <message>
        <source>to the next deadline</source>
        <translation>到下一时限</translation>
    </message>
    <message>
        <source>region</source>
        <translation>换区</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>记入</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>this machine · no network needed</source>
        <translation>本机 · 无需网络</translation>
    </message>
</context>
<context>
    <name>ui::KeysHelp</name>
    <message>
        <source>Everywhere</source>
        <translation>各处</translation>
    </message>
    <message>
        <source>to a region</source>
        <translation>到某区</translation>
    </message>
    <message>
        <source>Any list</source>
        <translation>任何列表</translation>
    </message>
    <message>
        <source>next row, previous row</source>
        <translation>下一行、上一行</translation>
    </message>
    <message>
        <source>first row, last row</source>
        <translation>首行、末行</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>In this view</source>
        <translation>本视图</translation>
    </message>
</context>
<context>
    <name>ui::LadderPanel</name>
    <message>
        <source>Ladders</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>看成表格</translation>
    </message>
    <message>
        <source>drawn from the plan&apos;s data</source>
        <translation>由预案数据画出</translation>
    </message>
    <message>
        <source>Steps of the ladders</source>
        <translation>阶梯的各步</translation>
    </message>
    <message>
        <source>As a drawing</source>
        <translation>看成图</translation>
    </message>
    <message>
        <source>Pick a state or a step: ← → states, ↑ ↓ steps.</source>
        <translation>选一个状态或一步：← → 换状态，↑ ↓ 换步。</translation>
    </message>
    <message numerus="yes">
        <source>%n one below the other</source>
        <comment>ladders</comment>
        <translation>
            <numerusform>%n 个，上下排列</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a condition</source>
        <translation>改条件</translation>
    </message>
    <message>
        <source>change a copy</source>
        <translation>改副本</translation>
    </message>
</context>
<context>
    <name>ui::LadderView</name>
    <message>
        <source>stands here</source>
        <translation>当前</translation>
    </message>
</context>
<context>
    <name>ui::LevelPanel</name>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>%1 →</source>
        <comment>premise of what follows</comment>
        <translation>%1 →</translation>
    </message>
    <message>
        <source>Not this plan</source>
        <translation>不属本预案</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>谁可决定</translation>
    </message>
    <message>
        <source>There is no step to order: no plan runs here, or it is closed.</source>
        <translation>无可下令的步骤：未启用预案，或已结案。</translation>
    </message>
    <message>
        <source>Reduction list…</source>
        <translation>减排清单…</translation>
    </message>
    <message>
        <source>Beside this plan</source>
        <translation>同时遵照</translation>
    </message>
</context>
<context>
    <name>ui::LifecycleBar</name>
    <message>
        <source>%1 (past)</source>
        <translation>%1（已过）</translation>
    </message>
    <message>
        <source>%1 (now)</source>
        <translation>%1（当前）</translation>
    </message>
</context>
<context>
    <name>ui::LotPane</name>
    <message>
        <source>Lots</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>filter: name, batch, manufacturer, place</source>
        <translation>筛选：品名、批号、厂家、货位</translation>
    </message>
    <message>
        <source>Filter of the lots</source>
        <translation>批次筛选</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>lots of one item or of all</source>
        <translation>只看一个品种或全部</translation>
    </message>
    <message>
        <source>In…</source>
        <translation>入库…</translation>
    </message>
    <message>
        <source>Out…</source>
        <translation>出库…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>移位…</translation>
    </message>
    <message>
        <source>File the plan…</source>
        <translation>计划备案…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Pick a lot with ↑ ↓ first.</source>
        <translation>先用 ↑ ↓ 选一个批次。</translation>
    </message>
    <message>
        <source>all items</source>
        <translation>全部品种</translation>
    </message>
    <message>
        <source>No catalogue yet. Press %1 to import one.</source>
        <translation>尚无目录。按 %1 导入。</translation>
    </message>
    <message>
        <source>No lot fits.</source>
        <translation>没有符合的批次。</translation>
    </message>
    <message>
        <source>No plan is in force that could be filed.</source>
        <translation>没有可备案的计划。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Fengsui</source>
        <translation>烽燧</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>不是实战</translation>
    </message>
</context>
<context>
    <name>ui::MessageStrip</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ui::NarrativeDelegate</name>
    <message>
        <source>%1: %2</source>
        <comment>who, said what</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::NarrativePanel</name>
    <message>
        <source>Narrative</source>
        <translation>叙述</translation>
    </message>
    <message>
        <source>Add to the narrative…</source>
        <translation>补充叙述…</translation>
    </message>
    <message>
        <source>the caller&apos;s words first</source>
        <translation>先记原话</translation>
    </message>
</context>
<context>
    <name>ui::NoticePanel</name>
    <message>
        <source>Text to sign</source>
        <translation>签名内容</translation>
    </message>
    <message>
        <source>Text of the notice</source>
        <translation>通知单正文</translation>
    </message>
    <message>
        <source>Text of the notice, byte for byte</source>
        <translation>通知单原文，逐字节</translation>
    </message>
    <message>
        <source>No notice is in view. %1 opens the one that is picked in the queue.</source>
        <translation>没有打开的通知单。在待办单上选一张，按 %1 打开。</translation>
    </message>
    <message>
        <source>SM3 %1 …</source>
        <translation>摘要 SM3 %1 …</translation>
    </message>
    <message>
        <source>There is no draft yet, so there is no text.</source>
        <translation>尚未起草，还没有正文。</translation>
    </message>
    <message>
        <source>Signed. Until the next has opened it, W takes it back.</source>
        <translation>已签名。下一人打开之前，按 W 可收回。</translation>
    </message>
    <message>
        <source>Issued. Goods out is the holder&apos;s next step.</source>
        <translation>已下达。接着由承储企业出库。</translation>
    </message>
    <message>
        <source>Recorded. It counts with the second signature of the holder.</source>
        <translation>已记录。承储企业第二人签字后生效。</translation>
    </message>
    <message>
        <source>as it is signed, item by item · T shows every byte · draft %1</source>
        <translation>逐项同所签正文 · 按 T 看原文 · 第 %1 稿</translation>
    </message>
</context>
<context>
    <name>ui::NoticeStrips</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Who ordered it</source>
        <translation>谁下的令</translation>
    </message>
    <message>
        <source>What is urgent</source>
        <translation>紧急情形</translation>
    </message>
    <message>
        <source>Number of the papers</source>
        <translation>手续文号</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To be known</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>empty: now</source>
        <translation>不填即现在</translation>
    </message>
    <message>
        <source>route and vehicle, who received it, number of the contract</source>
        <translation>路线车号、接收人、合同号等</translation>
    </message>
    <message>
        <source>Return to whoever drafted it: it comes back as another draft</source>
        <translation>退回起草人：改后作为新稿再签</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Do not approve: the request is over, its lots are free again</source>
        <translation>不予批准：本申请办结，占用的批次放开</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>不予批准</translation>
    </message>
    <message>
        <source>Take the own signature back: possible until the next has opened it</source>
        <translation>收回自己的签名：下一人打开之前可以</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Withdraw the request: nobody needs it any more, its lots are free again</source>
        <translation>撤回申请：不再需要，占用的批次放开</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Ordered by phone: goods first, papers within 7 days (71号 第二十四条)</source>
        <translation>电话先调：先发货，7 日内补齐手续（71号 第二十四条）</translation>
    </message>
    <message>
        <source>The papers are there in writing</source>
        <translation>书面手续已补齐</translation>
    </message>
    <message>
        <source>What followed the notice</source>
        <translation>通知单下达后的进展</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>写明理由。</translation>
    </message>
    <message>
        <source>Cancel the notice: its goods do not go, its lots are free again, its number stays used</source>
        <translation>作废通知单：不再出库，占用的批次放开，文号不再用</translation>
    </message>
    <message>
        <source>Cancel the notice</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Supplied by</source>
        <translation>供应途径</translation>
    </message>
    <message>
        <source>%1 (by the plan)</source>
        <translation>%1（按预案）</translation>
    </message>
    <message>
        <source>Way of supply (%1)</source>
        <translation>供应途径（%1）</translation>
    </message>
    <message>
        <source>empty: %1</source>
        <translation>不填：%1</translation>
    </message>
    <message>
        <source>why this one: the plan does not settle on it</source>
        <translation>为何走这条途径：预案尚不能定</translation>
    </message>
    <message>
        <source>Say why: the plan does not settle on this way.</source>
        <translation>请写理由：预案并未定为这条途径。</translation>
    </message>
    <message>
        <source>Say who ordered it.</source>
        <translation>写明谁下的令。</translation>
    </message>
    <message>
        <source>Say what is urgent.</source>
        <translation>写明何事紧急。</translation>
    </message>
    <message>
        <source>Say the number of the papers.</source>
        <translation>写明手续文号。</translation>
    </message>
    <message>
        <source>Say what is to be known of it: vehicle, receiver or number.</source>
        <translation>写明说明：车辆、收货人或编号。</translation>
    </message>
    <message>
        <source>Something was typed here and not sent. The key that opened it (R, F, P, B, S, G…) goes on with it.</source>
        <translation>本单有写了一半、没有交出的内容，还留着：按原来的键（R、F、P、B、S、G 等）接着写。</translation>
    </message>
    <message>
        <source>second signature: the goods leave the stock</source>
        <translation>第二人签字：货物出库</translation>
    </message>
    <message>
        <source>Signed: the goods are out of the stock.</source>
        <translation>已签字：货物已出库。</translation>
    </message>
</context>
<context>
    <name>ui::OpinionLine</name>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
</context>
<context>
    <name>ui::OrderStrip</name>
    <message>
        <source>Ordered by</source>
        <translation>谁下令</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>document number, or when it was said</source>
        <translation>文号，或何时所说</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>文号或时间</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>须先确认</translation>
    </message>
    <message>
        <source>on the advice of %1</source>
        <translation>据%1建议</translation>
    </message>
    <message>
        <source>Reopen the response</source>
        <translation>重新打开响应</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Say who gave the order.</source>
        <translation>选定谁下令：方向键移动，空格或 Enter 选中。</translation>
    </message>
    <message>
        <source>Not what the assessment says: a reason is needed.</source>
        <translation>与研判不同，须填理由。</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>须填理由。</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>Not ticked yet: say first, above the list, who confirms it.</source>
        <translation>尚未勾选：先在清单上方填由谁确认。</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>尚未了结</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Not ticked yet: say first which post signs, and who.</source>
        <translation>还没有勾选：先写明哪个岗位、由谁签字。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>condition, clause</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not confirmed yet: %1</source>
        <translation>还没确认：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between conditions</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Reopen the plan, which was closed without a response</source>
        <translation>重新打开预案（未启动响应即结案）</translation>
    </message>
</context>
<context>
    <name>ui::PaperPage</name>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>As it will be printed</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Mark as a copy</source>
        <translation>标“副本”（C）</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Window width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Day of duty</source>
        <translation>值班日</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Write a day that has begun, as 2026-11-30.</source>
        <translation>写一个已到的日子，如 2026-11-30。</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>window width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>copy mark</source>
        <translation>副本标记</translation>
    </message>
    <message>
        <source>day of duty</source>
        <translation>值班日</translation>
    </message>
    <message>
        <source>day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>fill in anew</source>
        <translation>重新填写</translation>
    </message>
    <message>
        <source>The paper is being filled in…</source>
        <translation>正在填写文书…</translation>
    </message>
    <message>
        <source>No paper is picked.</source>
        <translation>未选文书。</translation>
    </message>
    <message>
        <source>Across every page: %1</source>
        <translation>每页标记：%1</translation>
    </message>
    <message>
        <source>There is no paper yet.</source>
        <translation>文书还没有排好。</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>copy %1: %2</source>
        <comment>number, keeper</comment>
        <translation>第 %1 联：%2</translation>
    </message>
    <message>
        <source>Being printed…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>已打印：%1</translation>
    </message>
    <message>
        <source>None of the pages asked for is there. Choose others, then print again.</source>
        <translation>所选页码不在文书内。重新选页再打印。</translation>
    </message>
    <message>
        <source>Printing failed: %1 takes nothing. Check the printer, or save it as PDF with Ctrl+S.</source>
        <translation>打印失败：%1 没有响应。检查打印机，或按 Ctrl+S 另存为 PDF。</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 已存在，要覆盖吗？</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;For editing (*.odt);;For a browser (*.html)</source>
        <translation>PDF (*.pdf);;可编辑文本 (*.odt);;网页 (*.html)</translation>
    </message>
    <message>
        <source>What is in view has no form. Incidents, notices, handovers and plans with forms have papers: open one, then press %1.</source>
        <translation>所看内容没有可用的文书格式。事件、通知单、交接单和带有文书格式的预案可以打印：打开后再按 %1。</translation>
    </message>
</context>
<context>
    <name>ui::PaperSheets</name>
    <message>
        <source>Pages as they will be printed</source>
        <translation>打印预览页面</translation>
    </message>
</context>
<context>
    <name>ui::PaperView</name>
    <message>
        <source>waits for a signature</source>
        <translation>待签</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>The number, the code and the QR code come when it is issued.</source>
        <translation>文号、校验码、二维码：四步签名齐全并下达后生成。</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>校验码 %1</translation>
    </message>
    <message>
        <source>/ finds the notice of a code, V checks its signatures.</source>
        <translation>按 / 输入校验码可找到本单，按 V 验签。</translation>
    </message>
    <message>
        <source>Text of the notice</source>
        <translation>通知单正文</translation>
    </message>
</context>
<context>
    <name>ui::PasswordFields</name>
    <message>
        <source>New password</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>twice the same</source>
        <translation>两遍相同</translation>
    </message>
    <message>
        <source>The new password: %1.</source>
        <translation>新口令须：%1。</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second again.</source>
        <translation>两遍口令不同。重输第二遍。</translation>
    </message>
</context>
<context>
    <name>ui::PeopleBar</name>
    <message>
        <source>Password until now</source>
        <translation>现用口令</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The first administrator: opens the accounts of the others</source>
        <translation>第一位管理员：由他开其他人的账号</translation>
    </message>
    <message>
        <source>short, as it will be typed at every sign-in</source>
        <translation>要短，每次登录都要键入</translation>
    </message>
    <message>
        <source>for example 市应急局 信息科</source>
        <translation>如 市应急局 信息科</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Make administrator</source>
        <translation>设为管理员</translation>
    </message>
    <message>
        <source>Change the own password; the signing key goes over to it</source>
        <translation>改自己的口令；签名密钥随之转到新口令下</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>改口令</translation>
    </message>
    <message>
        <source>A new signing key: what was signed with the one before stays good</source>
        <translation>换签名密钥：此前所签仍有效</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>换密钥</translation>
    </message>
    <message>
        <source>This record has no account yet: everybody at this desk acts as whoever is on duty.</source>
        <translation>本记录库还没有账号：本席任何人都以当班值班员的名义操作。</translation>
    </message>
    <message>
        <source>Make an administrator…</source>
        <translation>设管理员…</translation>
    </message>
    <message>
        <source>Since %1 calls were taken here without a sign-in. Look through them in the timelines, then answer for them.</source>
        <translation>%1 起本席有未登录的记录。在时间线上看过后补签。</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>补签</translation>
    </message>
    <message>
        <source>Countersigned.</source>
        <translation>已补签。</translation>
    </message>
    <message>
        <source>Nobody is signed in here.</source>
        <translation>本席无人登录。</translation>
    </message>
    <message>
        <source>Administrator made and signed in. Open the accounts of the others from the data menu.</source>
        <translation>管理员已设并已登录。其他人的账号在“数据”菜单里开。</translation>
    </message>
    <message>
        <source>Password changed.</source>
        <translation>口令已改。</translation>
    </message>
    <message>
        <source>A new signing key is in use.</source>
        <translation>已启用新的签名密钥。</translation>
    </message>
</context>
<context>
    <name>ui::PlanHead</name>
    <message>
        <source>All plans</source>
        <translation>全部预案</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>比较版本</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state and version</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>checker: %1</source>
        <translation>检查有 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state and what it starts</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::PlanListPanel</name>
    <message>
        <source>Plans</source>
        <translation>预案</translation>
    </message>
    <message>
        <source>in force, of open incidents, and drafts</source>
        <translation>在用、在办事件所用和草案</translation>
    </message>
    <message>
        <source>No plan is loaded. Put plan files into the data folder and start the program anew.</source>
        <translation>没有载入预案。把预案文件放进数据目录，再重新启动。</translation>
    </message>
    <message>
        <source>The other plans are not affected.</source>
        <translation>其他预案不受影响。</translation>
    </message>
    <message>
        <source>Correct the file, or delete it.</source>
        <translation>改正该文件，或删去它。</translation>
    </message>
</context>
<context>
    <name>ui::PlanPage</name>
    <message>
        <source>check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>all plans</source>
        <translation>全部预案</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>比较版本</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>First version</source>
        <translation>甲版</translation>
    </message>
    <message>
        <source>Second version</source>
        <translation>乙版</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>页签</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>判定表</translation>
    </message>
    <message>
        <source>Ladders</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Try-out</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
</context>
<context>
    <name>ui::PlanView</name>
    <message>
        <source>Parts of the plan</source>
        <translation>预案各部分</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>part and how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Move to one with the arrows, then press Enter.</source>
        <translation>用方向键移到条件格，再按 Enter。</translation>
    </message>
    <message>
        <source>Pick a step with ↑ ↓, then press Enter.</source>
        <translation>用 ↑ ↓ 选一个步骤，再按 Enter。</translation>
    </message>
    <message>
        <source>change a copy</source>
        <translation>改副本</translation>
    </message>
    <message>
        <source>Clocks that run for a time are on their own tab.</source>
        <translation>有时长的时限在“时限”页签。</translation>
    </message>
    <message>
        <source>Saved as a draft: %1.</source>
        <translation>已存为草案：%1。</translation>
    </message>
    <message>
        <source>The plan itself is not touched. No incident can be opened under this draft; of drafts, a demonstration starts only those that lie in a plan&apos;s folder, a live record none.</source>
        <translation>原预案未动。这份草案不能启动事件：演示只启动放在预案目录里的草案版本，实战一份草案也不启动。</translation>
    </message>
    <message>
        <source>The plan itself is not touched. No incident can be opened under a draft in a live record.</source>
        <translation>原预案未动。实战中草案不能启动事件。</translation>
    </message>
    <message>
        <source>It is in view now: what is changed next goes on from it.</source>
        <translation>已打开它，接着改的都在它上面累积。</translation>
    </message>
</context>
<context>
    <name>ui::PlotPane</name>
    <message>
        <source>What is drawn</source>
        <translation>画什么</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>看成表格</translation>
    </message>
    <message>
        <source>As a chart</source>
        <translation>看成图</translation>
    </message>
</context>
<context>
    <name>ui::PlotView</name>
    <message>
        <source>one earlier</source>
        <translation>前一时刻</translation>
    </message>
    <message>
        <source>one later</source>
        <translation>后一时刻</translation>
    </message>
    <message>
        <source>a day earlier</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>a day later</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>first</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>last</source>
        <translation>最晚</translation>
    </message>
</context>
<context>
    <name>ui::QuestionCard</name>
    <message>
        <source>known: %1; %2</source>
        <comment>what is known, why it is asked</comment>
        <translation>现记“%1”；%2</translation>
    </message>
    <message>
        <source>%1 chosen, not recorded yet: Enter records it</source>
        <translation>已选%1，尚未记录：按 Enter 记录</translation>
    </message>
    <message>
        <source>Take over %1</source>
        <comment>number of another fact</comment>
        <translation>取用%1</translation>
    </message>
    <message>
        <source>known: %1</source>
        <comment>what is known</comment>
        <translation>现记“%1”</translation>
    </message>
</context>
<context>
    <name>ui::QuestionList</name>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>确数</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>take over</source>
        <translation>取用</translation>
    </message>
</context>
<context>
    <name>ui::QuestionPanel</name>
    <message>
        <source>Questions that can still change the level</source>
        <translation>还能改变级别的问题</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>record</source>
        <translation>记入</translation>
    </message>
    <message>
        <source>No plan runs yet. %1 adds one.</source>
        <translation>还没有启用预案。按 %1 加开。</translation>
    </message>
    <message>
        <source>Nothing is asked any more: the response has ended.</source>
        <translation>响应已终止，不再追问。</translation>
    </message>
    <message>
        <source>No answer can change the level any more.</source>
        <translation>级别已定，不再追问。</translation>
    </message>
    <message>
        <source>“%1” answers nothing here and was not kept. Enter goes to the choices, a digit chooses one.</source>
        <translation>“%1”不是这一问的答案，未保留。按 Enter 到选项，按数字选一项。</translation>
    </message>
    <message>
        <source>Nothing is asked any more: the plan was closed without a response.</source>
        <translation>未启动响应即结案，不再追问。</translation>
    </message>
    <message>
        <source>question %1: take over %2</source>
        <comment>number, number of another fact</comment>
        <translation>第 %1 题可取用 %2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between offers</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>ui::QueuePanel</name>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知单</translation>
    </message>
    <message>
        <source>New request…</source>
        <translation>新申请…</translation>
    </message>
    <message>
        <source>by due time</source>
        <translation>按到期</translation>
    </message>
    <message>
        <source>number or code, Enter finds</source>
        <translation>文号、申请号或校验码，回车查找</translation>
    </message>
    <message>
        <source>Find a notice</source>
        <translation>查找通知单</translation>
    </message>
    <message>
        <source>Nothing waits here. Press %1 to enter a request.</source>
        <translation>没有待我处理。按 %1 录入申请。</translation>
    </message>
    <message>
        <source>new request</source>
        <translation>新申请</translation>
    </message>
    <message>
        <source>find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>There is no notice of this number or code.</source>
        <translation>没有这个号或校验码的通知单。</translation>
    </message>
    <message>
        <source>Exchange…</source>
        <translation>交换…</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>交换</translation>
    </message>
</context>
<context>
    <name>ui::RecordProblem</name>
    <message>
        <source>Records (*.db)</source>
        <translation>记录库 (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The record is not open</source>
        <translation>记录库未打开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开另一个…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>For the expert: %1</source>
        <translation>供专家：%1</translation>
    </message>
    <message>
        <source>The record is being opened.</source>
        <translation>正在打开记录库。</translation>
    </message>
    <message>
        <source>Open a record</source>
        <translation>打开记录库</translation>
    </message>
    <message>
        <source>Copy the record file</source>
        <translation>复制记录库文件</translation>
    </message>
    <message>
        <source>The file is being copied.</source>
        <translation>正在复制。</translation>
    </message>
    <message>
        <source>Copied to %1. Hand that file to the expert.</source>
        <translation>已复制到 %1。把该文件交给专家。</translation>
    </message>
    <message>
        <source>Copying</source>
        <comment>… failed</comment>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy file…</source>
        <translation>复制文件…</translation>
    </message>
</context>
<context>
    <name>ui::ReductionStrip</name>
    <message>
        <source>Hand out to</source>
        <translation>下发给</translation>
    </message>
    <message>
        <source>Sums a year</source>
        <translation>全年合计</translation>
    </message>
    <message>
        <source>Save the list of the county…</source>
        <translation>保存该县清单…</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Pollutant</source>
        <translation>污染物</translation>
    </message>
    <message>
        <source>Everybody emits</source>
        <translation>全社会排放</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>减排</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Choose the county first.</source>
        <translation>先选县（市、区）。</translation>
    </message>
    <message>
        <source>Shortfall</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>level, what it is short of</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Every level cuts as much as the plan asks for.</source>
        <translation>每级每种污染物都达到要求。</translation>
    </message>
</context>
<context>
    <name>ui::ReplayPanel</name>
    <message>
        <source>Incident replayed</source>
        <translation>事件重演</translation>
    </message>
    <message>
        <source>Moments of the incident</source>
        <translation>事件各时刻</translation>
    </message>
    <message>
        <source>looked at only, nothing is recorded</source>
        <translation>只看，不记</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Incident to be replayed</source>
        <translation>要重演的事件</translation>
    </message>
    <message>
        <source>none of this plan</source>
        <translation>没有这一预案的事件</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>选一个</translation>
    </message>
</context>
<context>
    <name>ui::ReportStrip</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What was reported</source>
        <translation>报告了什么</translation>
    </message>
    <message>
        <source>document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>文号或时间</translation>
    </message>
    <message>
        <source>Choose which report.</source>
        <translation>选哪种报告。</translation>
    </message>
    <message>
        <source>Fix and record</source>
        <translation>定稿并记入</translation>
    </message>
    <message>
        <source>One went out already and stands. Say why one more goes out, choose the follow-up, or strike the wrong one in the timeline first.</source>
        <translation>已报过一次，仍有效。写明为何再报，或改选续报，或先在时间线划去报错的那份。</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>为何现在报</translation>
    </message>
    <message>
        <source>A level is in force still. Say why the final report goes out now, choose the follow-up, or end it first.</source>
        <translation>级别仍在执行。写明为何现在就报终报，或改报续报，或先结束（解除）。</translation>
    </message>
    <message>
        <source>A report on: %1</source>
        <comment>incident</comment>
        <translation>报告：%1</translation>
    </message>
    <message>
        <source>Has to say</source>
        <translation>须写明</translation>
    </message>
    <message>
        <source>The report that goes out before it is not out yet. Choose that one, or say why this one goes out now.</source>
        <translation>应先报的那份还没有报。改选那一份，或写明为何先报这份。</translation>
    </message>
</context>
<context>
    <name>ui::ReportView</name>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>另存为文本…</translation>
    </message>
    <message>
        <source>The report as it was fixed</source>
        <translation>定稿的报告</translation>
    </message>
</context>
<context>
    <name>ui::RequestForm</name>
    <message>
        <source>Request for the reserve (70号 附录 7.4)</source>
        <translation>储备调用申请（70号 附录 7.4）</translation>
    </message>
    <message>
        <source>Record request</source>
        <translation>录入申请</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要求方式</translation>
    </message>
    <message>
        <source>number of the letter; of a call who called</source>
        <translation>文号；来电则写谁打来</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>empty: whoever asks</source>
        <translation>不填即申请单位</translation>
    </message>
    <message>
        <source>empty: as above</source>
        <translation>不填即同上</translation>
    </message>
    <message>
        <source>18:00, or 12-05 18:00</source>
        <translation>18:00 或 12-05 18:00</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>品种数量</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>ui::RequirementList</name>
    <message>
        <source>confirmed by: who says so</source>
        <translation>由谁确认</translation>
    </message>
    <message>
        <source>Who confirms it</source>
        <translation>由谁确认</translation>
    </message>
    <message>
        <source>A tick is recorded at once and stays; unticking takes it back.</source>
        <translation>勾选即记入，按 Esc 也保留；再点一次撤回。</translation>
    </message>
</context>
<context>
    <name>ui::RequirementRowField</name>
    <message>
        <source>Post that signs</source>
        <translation>签字岗位</translation>
    </message>
    <message>
        <source>who signs</source>
        <translation>由谁签字</translation>
    </message>
    <message>
        <source>Who signs: %1</source>
        <translation>由谁签字：%1</translation>
    </message>
    <message>
        <source>confirmed by %1</source>
        <translation>由%1确认</translation>
    </message>
    <message>
        <source>met instead by: %1</source>
        <translation>改凭：%1</translation>
    </message>
    <message>
        <source>The facts do not meet: %1</source>
        <translation>已知要素尚未满足：%1</translation>
    </message>
</context>
<context>
    <name>ui::ScreenCover</name>
    <message>
        <source>Text covered. F12 or Enter uncovers it, N takes a call.</source>
        <translation>文字已遮住。按 F12 或 Enter 显示，按 N 接警新建。</translation>
    </message>
    <message>
        <source>Text covered until somebody signs in. N takes a call.</source>
        <translation>文字已遮住，登录后显示。按 N 接警新建。</translation>
    </message>
</context>
<context>
    <name>ui::SecondSignature</name>
    <message>
        <source>Your password</source>
        <translation>您的口令</translation>
    </message>
    <message>
        <source>Signed text</source>
        <translation>签署的文字</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Type your password: nothing is signed without it.</source>
        <translation>请输入您的口令：不输口令，什么也不会签。</translation>
    </message>
</context>
<context>
    <name>ui::SeriesEntryPanel</name>
    <message>
        <source>What is wrong with the rows</source>
        <translation>这些行的问题</translation>
    </message>
    <message>
        <source>One row an hour: the hour, the 24-hour AQI, and 预报 where it is a forecast. Leave out hours that were not measured. Concentrations stand in columns under a first line that names them: time, PM2.5, PM10, SO2, NO2, CO, O3.</source>
        <translation>一小时一行：时刻、24 小时 AQI，预报的加“预报”。缺测的小时不写。浓度分列，首行写列名：time、PM2.5、PM10、SO2、NO2、CO、O3。</translation>
    </message>
    <message>
        <source>Who gave it</source>
        <translation>来源（谁提供）</translation>
    </message>
    <message>
        <source>Rows of the series</source>
        <translation>序列各行</translation>
    </message>
    <message>
        <source>Record the series</source>
        <translation>记入序列</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Series of air quality</source>
        <translation>空气质量序列</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, what is in it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The rows are kept.</source>
        <translation>已键入的行都在。</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.txt)</source>
        <translation>表格（*.xlsx *.csv *.txt）</translation>
    </message>
    <message numerus="yes">
        <source>Go on counting the %n hour(s) recorded before</source>
        <translation>
            <numerusform>先前录入的 %n 小时继续计入</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep what was recorded before and these rows do not say</source>
        <translation>保留先前录入而这里没有说到的</translation>
    </message>
</context>
<context>
    <name>ui::ShellActions</name>
    <message>
        <source>&amp;New incident</source>
        <translation>新建事件(&amp;N)</translation>
    </message>
    <message>
        <source>new incident</source>
        <translation>新建事件</translation>
    </message>
    <message>
        <source>Add &amp;plan…</source>
        <translation>加开预案(&amp;P)…</translation>
    </message>
    <message>
        <source>add plan</source>
        <translation>加开预案</translation>
    </message>
    <message>
        <source>Order &amp;level…</source>
        <translation>定级(&amp;L)…</translation>
    </message>
    <message>
        <source>order level</source>
        <translation>定级</translation>
    </message>
    <message>
        <source>Write a no&amp;te</source>
        <translation>记一句(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Commit</source>
        <translation>记入(&amp;C)</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>记入</translation>
    </message>
    <message>
        <source>&amp;Next deadline</source>
        <translation>下一时限(&amp;N)</translation>
    </message>
    <message>
        <source>next deadline</source>
        <translation>下一时限</translation>
    </message>
    <message>
        <source>Import &amp;directory…</source>
        <translation>导入通讯录(&amp;D)…</translation>
    </message>
    <message>
        <source>import directory</source>
        <translation>导入通讯录</translation>
    </message>
    <message>
        <source>Import &amp;roster…</source>
        <translation>导入值班表(&amp;R)…</translation>
    </message>
    <message>
        <source>import roster</source>
        <translation>导入值班表</translation>
    </message>
    <message>
        <source>&amp;Check the record</source>
        <translation>核对记录库(&amp;C)</translation>
    </message>
    <message>
        <source>check the record</source>
        <translation>核对记录库</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>&amp;All keys</source>
        <translation>全部按键(&amp;A)</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>&amp;Wall window</source>
        <translation>大屏(&amp;W)</translation>
    </message>
    <message>
        <source>wall window</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>&amp;Cover the screen</source>
        <translation>遮屏(&amp;C)</translation>
    </message>
    <message>
        <source>cover the screen</source>
        <translation>遮屏</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>回列表</translation>
    </message>
    <message>
        <source>back to the list, draft kept</source>
        <translation>回列表，草稿保留</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>第 %1 区</translation>
    </message>
    <message>
        <source>region %1</source>
        <translation>第 %1 区</translation>
    </message>
    <message>
        <source>note; ↓ to the lines</source>
        <translation>备注；↓ 到各行</translation>
    </message>
    <message>
        <source>Ne&amp;xt plan</source>
        <translation>下一预案(&amp;X)</translation>
    </message>
    <message>
        <source>next plan</source>
        <translation>下一预案</translation>
    </message>
    <message>
        <source>Pre&amp;vious plan</source>
        <translation>上一预案(&amp;V)</translation>
    </message>
    <message>
        <source>previous plan</source>
        <translation>上一预案</translation>
    </message>
    <message>
        <source>C&amp;urves</source>
        <translation>曲线(&amp;U)</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Import reduction &amp;list…</source>
        <translation>导入减排清单(&amp;L)…</translation>
    </message>
    <message>
        <source>import reduction list</source>
        <translation>导入减排清单</translation>
    </message>
    <message>
        <source>&amp;Try the sound</source>
        <translation>试听提示音(&amp;T)</translation>
    </message>
    <message>
        <source>try the sound</source>
        <translation>试听提示音</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>检索(&amp;F)</translation>
    </message>
    <message>
        <source>find</source>
        <translation>检索</translation>
    </message>
    <message>
        <source>&amp;Accounts…</source>
        <translation>账号(&amp;A)…</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Change own &amp;password…</source>
        <translation>改自己的口令(&amp;P)…</translation>
    </message>
    <message>
        <source>change own password</source>
        <translation>改自己的口令</translation>
    </message>
    <message>
        <source>New signing &amp;key…</source>
        <translation>换签名密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>new signing key</source>
        <translation>换签名密钥</translation>
    </message>
    <message>
        <source>&amp;Switch person</source>
        <translation>换人(&amp;S)</translation>
    </message>
    <message>
        <source>switch person</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>E&amp;xchange with other consoles…</source>
        <translation>与其他控制台交换(&amp;X)…</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>&amp;Papers and print…</source>
        <translation>文书与打印(&amp;P)…</translation>
    </message>
    <message>
        <source>papers, print</source>
        <translation>文书、打印</translation>
    </message>
    <message>
        <source>&amp;Export incident…</source>
        <translation>导出事件(&amp;E)…</translation>
    </message>
    <message>
        <source>export incident</source>
        <translation>导出事件</translation>
    </message>
    <message>
        <source>Check an exp&amp;ort…</source>
        <translation>核对导出件(&amp;O)…</translation>
    </message>
    <message>
        <source>check an export</source>
        <translation>核对导出件</translation>
    </message>
</context>
<context>
    <name>ui::ShellMenus</name>
    <message>
        <source>&amp;Incident</source>
        <translation>事件(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Deadlines</source>
        <translation>时限(&amp;T)</translation>
    </message>
    <message>
        <source>D&amp;ocuments</source>
        <translation>文书(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>D&amp;ata</source>
        <translation>数据(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>布局(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Calm</source>
        <translation>平时(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Handling</source>
        <translation>处置中(&amp;H)</translation>
    </message>
    <message>
        <source>Fold the &amp;list</source>
        <translation>折叠列表(&amp;L)</translation>
    </message>
    <message>
        <source>Unfold the l&amp;ist</source>
        <translation>展开列表(&amp;I)</translation>
    </message>
    <message>
        <source>Fold the &amp;timeline</source>
        <translation>折叠时间线(&amp;T)</translation>
    </message>
    <message>
        <source>Unfold the ti&amp;meline</source>
        <translation>展开时间线(&amp;M)</translation>
    </message>
    <message>
        <source>Cover the screen a&amp;fter</source>
        <translation>无操作后遮屏(&amp;O)</translation>
    </message>
    <message>
        <source>%1 min without a touch</source>
        <translation>%1 分钟无操作</translation>
    </message>
</context>
<context>
    <name>ui::SidePanel</name>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可动用</translation>
    </message>
    <message>
        <source>This notice</source>
        <translation>本单</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>余</translation>
    </message>
    <message>
        <source>Clauses and clocks</source>
        <translation>依据与时限</translation>
    </message>
    <message>
        <source>Separation of duties</source>
        <translation>职责分离</translation>
    </message>
    <message>
        <source>History</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>first expiry first · held for this notice</source>
        <translation>先到期先出 · 已为本单占用</translation>
    </message>
    <message>
        <source>nobody signs two steps</source>
        <translation>同一人只签一步</translation>
    </message>
    <message>
        <source>Total %1 → %2 of the plan · floor 70 % · 71号 第十八条</source>
        <translation>总库存 %1 → %2 计划量 · 下限 70 % · 71号 第十八条</translation>
    </message>
</context>
<context>
    <name>ui::SideTable</name>
    <message>
        <source>First version</source>
        <translation>甲版</translation>
    </message>
    <message>
        <source>Second version</source>
        <translation>乙版</translation>
    </message>
    <message>
        <source>Table of the first version</source>
        <translation>甲版判定表</translation>
    </message>
    <message>
        <source>Table of the second version</source>
        <translation>乙版判定表</translation>
    </message>
    <message>
        <source>underlined: not like this in the other version</source>
        <translation>下划线：另一版不是这样</translation>
    </message>
</context>
<context>
    <name>ui::SignInPanel</name>
    <message>
        <source>Persons</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Take a call unsigned</source>
        <translation>不登录接警</translation>
    </message>
    <message>
        <source>↑ ↓ choose the person, then the password and Enter. Ctrl+N takes a call without a sign-in: what is told is recorded as unsigned, orders need a sign-in.</source>
        <translation>↑ ↓ 选人，输口令，按 Enter。不登录也能接警（Ctrl+N）：所述照记，注明未登录；下令须登录。</translation>
    </message>
    <message>
        <source>Account, post or role</source>
        <translation>账号、岗位或角色</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1 的口令</translation>
    </message>
    <message>
        <source>Nobody of this name or post. Change what stands above.</source>
        <translation>没有这个账号或岗位。改上面一格。</translation>
    </message>
    <message>
        <source>An administrator knows this password. Choose one of your own.</source>
        <translation>管理员知道这个口令。另选一个自己的。</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>改口令</translation>
    </message>
    <message>
        <source>These accounts are for demonstration only; README tells their passwords.</source>
        <translation>这些账号仅供演示，口令写在 README 里。</translation>
    </message>
    <message>
        <source>Enter signs in as %1.</source>
        <translation>按 Enter 即以 %1 登录。</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>请输入口令。</translation>
    </message>
</context>
<context>
    <name>ui::SituationPanel</name>
    <message>
        <source>may never happen</source>
        <translation>或不会有</translation>
    </message>
    <message>
        <source>Situations</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Situations decided differently</source>
        <translation>结论不同的情形</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>放进试算</translation>
    </message>
    <message>
        <source>try it out</source>
        <translation>放进试算</translation>
    </message>
    <message>
        <source>For example: %1. Relations that true facts keep speak against it: it may never happen.</source>
        <translation>例：%1。与事实间应有的关系不合，或许不会有。</translation>
    </message>
    <message>
        <source>It is so whatever the facts are.</source>
        <translation>不论事实如何都是这样。</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例：%1</translation>
    </message>
</context>
<context>
    <name>ui::SourceFields</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>who says so</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>now, or 03:02</source>
        <translation>现在，或 03:02</translation>
    </message>
</context>
<context>
    <name>ui::StatusStrip</name>
    <message>
        <source>Beijing time</source>
        <translation>北京时间</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Leading</source>
        <translation>带班</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>下一时限</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录库</translation>
    </message>
    <message>
        <source>Status strip</source>
        <translation>状态条</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>no clock running</source>
        <translation>无时限在计</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
</context>
<context>
    <name>ui::StepButtons</name>
    <message>
        <source>%1…</source>
        <comment>a step that asks for more</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Cannot %1: %2</source>
        <comment>step, reason</comment>
        <translation>不能%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::StockPage</name>
    <message>
        <source>Items</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>To look after</source>
        <translation>待办</translation>
    </message>
</context>
<context>
    <name>ui::StockStrips</name>
    <message>
        <source>Item</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>生产厂家</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>货位</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price (yuan)</source>
        <translation>单价（元）</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Book in</source>
        <translation>登记入库</translation>
    </message>
    <message>
        <source>2027-06-30; empty: does not expire</source>
        <translation>2027-06-30；空着：没有有效期</translation>
    </message>
    <message>
        <source>delivery note or invoice</source>
        <translation>送货单或发票</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Book out</source>
        <translation>登记出库</translation>
    </message>
    <message>
        <source>of a dispatch: its notice, or the order by phone</source>
        <translation>调用的：通知单号，或电话要求</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>新货位</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>Filed with</source>
        <translation>备案机关</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Record the filing</source>
        <translation>记入备案</translation>
    </message>
    <message>
        <source>2026-02-20; empty: today</source>
        <translation>2026-02-20；空着：今天</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>另记</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>选文件…</translation>
    </message>
    <message>
        <source>catalogue</source>
        <translation>储备目录</translation>
    </message>
    <message>
        <source>yearly plan</source>
        <translation>年度计划</translation>
    </message>
    <message>
        <source>lots coming in</source>
        <translation>入库批次</translation>
    </message>
    <message>
        <source>check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>In: counts once a second person has confirmed it (71号 第十九条)</source>
        <translation>入库：第二人确认后才计入（71号 第十九条）</translation>
    </message>
    <message>
        <source>Booked in; it waits for the second signature.</source>
        <translation>已登记入库，待第二人确认。</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>Out of lot %1, %2: counts once a second person has confirmed it (71号 第十九条)</source>
        <translation>从批次 %1（%2）出库：第二人确认后才计入（71号 第十九条）</translation>
    </message>
    <message>
        <source>Booked out; it waits for the second signature.</source>
        <translation>已登记出库，待第二人确认。</translation>
    </message>
    <message>
        <source>Another place for lot %1</source>
        <translation>批次 %1 移到另一货位</translation>
    </message>
    <message>
        <source>Lot %1 lies there now.</source>
        <translation>批次 %1 已移位。</translation>
    </message>
    <message>
        <source>%1 (71号 第十三条)</source>
        <translation>%1（71号 第十三条）</translation>
    </message>
    <message>
        <source>The filing is recorded.</source>
        <translation>已记入备案。</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>已记入。</translation>
    </message>
    <message>
        <source>A table comes in: CSV or .xlsx, shown before anything counts</source>
        <translation>导入一张表：CSV 或 .xlsx，先看后记</translation>
    </message>
    <message>
        <source>year, and why where that year has a plan: 2027 …</source>
        <translation>年份；该年已有计划的写明理由：2027 …</translation>
    </message>
    <message>
        <source>month or quarter: 2026-11, 2026-Q4</source>
        <translation>月份或季度：2026-11、2026-Q4</translation>
    </message>
    <message>
        <source>Begin with the year the plan is for, for example 2027.</source>
        <translation>先写计划的年份，如 2027。</translation>
    </message>
    <message>
        <source>Write the month as 2026-11 or the quarter as 2026-Q4.</source>
        <translation>月份写 2026-11，季度写 2026-Q4。</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>写成文件…</translation>
    </message>
    <message>
        <source>sheet to count with</source>
        <translation>盘点表</translation>
    </message>
    <message>
        <source>lots that are there</source>
        <translation>现有批次</translation>
    </message>
    <message>
        <source>A table is written: .xlsx or CSV</source>
        <translation>导出表格：.xlsx 或 CSV</translation>
    </message>
    <message>
        <source>Second signature of movement %1 (71号 第十九条)</source>
        <translation>出入库 %1 的第二人签字（71号 第十九条）</translation>
    </message>
    <message>
        <source>Movement %1 is confirmed.</source>
        <translation>出入库 %1 已确认。</translation>
    </message>
</context>
<context>
    <name>ui::TablePanel</name>
    <message>
        <source>Table</source>
        <translation>判定表</translation>
    </message>
    <message>
        <source>change a copy</source>
        <translation>改副本</translation>
    </message>
    <message>
        <source>Decision table</source>
        <translation>判定表</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>判定表 · %1</translation>
    </message>
    <message>
        <source>the strongest row that matches counts</source>
        <translation>取最重的一条</translation>
    </message>
    <message>
        <source>● matches and counts · ◐ may match, or a stronger row may: a fact is unknown · ○ ruled out</source>
        <translation>● 命中，以此为准 · ◐ 有要素未知：本行可能命中，或更强的行可能命中 · ○ 排除</translation>
    </message>
</context>
<context>
    <name>ui::TaskDelegate</name>
    <message>
        <source>accepted 00:00</source>
        <translation>已接受 00:00</translation>
    </message>
</context>
<context>
    <name>ui::TaskHead</name>
    <message>
        <source>What</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>ui::TaskPanel</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>No tasks: no plan runs yet.</source>
        <translation>没有任务：还没有启用预案。</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>notified</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>not applicable…</source>
        <translation>不适用…</translation>
    </message>
    <message>
        <source>Why does it not apply: %1</source>
        <translation>为何不适用：%1</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>须填理由。</translation>
    </message>
</context>
<context>
    <name>ui::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>A note, Enter records it…</source>
        <translation>记一句，回车入档…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>newest on top</source>
        <translation>新的在上</translation>
    </message>
    <message>
        <source>Nothing yet: no incident in view.</source>
        <translation>尚无内容：未打开事件。</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>划去</translation>
    </message>
    <message>
        <source>strike…</source>
        <translation>划去…</translation>
    </message>
    <message>
        <source>machine lines</source>
        <translation>机器记录</translation>
    </message>
    <message>
        <source>Strike through: %1</source>
        <translation>划去：%1</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>须填理由。</translation>
    </message>
    <message>
        <source>It went out: its number is not used again, and the clock it ended runs again.</source>
        <translation>这份已报出：编号不再使用，由它了结的时限重新走。</translation>
    </message>
    <message>
        <source>02:20 or 11-24 22:10</source>
        <translation>02:20 或 11-24 22:10</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>correct time…</source>
        <translation>更正时间…</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Correct the time %1 of: %2</source>
        <comment>time, line</comment>
        <translation>更正时间（原记 %1）：%2</translation>
    </message>
    <message>
        <source>The line stays as it was written; clocks that ran by it are judged anew.</source>
        <translation>原来的记录不动；由它起算或了结的时限重新判定。</translation>
    </message>
</context>
<context>
    <name>ui::TryOutPanel</name>
    <message>
        <source>Try-out</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>move facts, see the answer; nothing is recorded</source>
        <translation>改事实，看答案；不写入记录</translation>
    </message>
    <message>
        <source>What the try-out begins with</source>
        <translation>试算取自</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a fact that can still change the answer</comment>
        <translation>可变</translation>
    </message>
    <message>
        <source>can still change an answer</source>
        <translation>还会改变答案</translation>
    </message>
    <message>
        <source>%1 settled, %2 open</source>
        <translation>已定 %1 项，未定 %2 项</translation>
    </message>
    <message>
        <source>%1 (settled)</source>
        <translation>%1 · 已定</translation>
    </message>
    <message>
        <source>still open: %1</source>
        <translation>尚缺：%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>clause, reason</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (may)</source>
        <translation>%1（可能）</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>取自</translation>
    </message>
</context>
<context>
    <name>ui::ValueStrip</name>
    <message>
        <source>Which</source>
        <translation>哪一项</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>Save as a draft</source>
        <translation>存为草案</translation>
    </message>
    <message>
        <source>Change a copy: %1</source>
        <translation>改副本：%1</translation>
    </message>
    <message>
        <source>the whole draft: %1</source>
        <translation>存成草案后全份：%1</translation>
    </message>
    <message>
        <source>nothing new; %1</source>
        <translation>没有新问题；%1</translation>
    </message>
    <message>
        <source>new: %1; %2</source>
        <translation>新增：%1；%2</translation>
    </message>
    <message>
        <source>at work…</source>
        <translation>检查中…</translation>
    </message>
    <message>
        <source>not changed</source>
        <translation>未改动</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>finding and what there is to add</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>severity, finding, place</comment>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>no situation comes out otherwise</source>
        <translation>没有一种情形的结果改变</translation>
    </message>
    <message>
        <source>cannot be compared: the plan cannot be used like this</source>
        <translation>无法比较：这样改后预案不能使用</translation>
    </message>
    <message>
        <source>for example %1: %2</source>
        <comment>witness, outcomes</comment>
        <translation>例如 %1：%2</translation>
    </message>
    <message>
        <source>%1: %2; for example %3: %4</source>
        <comment>decision, count, witness, outcomes</comment>
        <translation>%1：%2改变结果，例如 %3：%4</translation>
    </message>
    <message>
        <source>cannot be worked out for a condition like this; the cases of the plan still tell</source>
        <translation>这样的条件算不出哪些情形不同；预案的案例仍会检查</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Change record</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>reason of the change</source>
        <translation>变更理由</translation>
    </message>
    <message>
        <source>post or body that asks for it</source>
        <translation>提出的岗位或单位</translation>
    </message>
</context>
<context>
    <name>ui::ViewTabs</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>预案</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>储备</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
</context>
<context>
    <name>ui::WallRow</name>
    <message>
        <source>Place not known yet · %1</source>
        <translation>地点未知 · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n clocks over</source>
        <translation>
            <numerusform>%n 项超时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n</source>
        <translation>
            <numerusform>等 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WallWindow</name>
    <message>
        <source>Fengsui — %1 — wall</source>
        <translation>烽燧 — %1 — 大屏</translation>
    </message>
    <message>
        <source>Wall, %1</source>
        <translation>大屏，%1</translation>
    </message>
    <message>
        <source>No open incident.</source>
        <translation>没有在办事件。</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc 关闭</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source> · what is over stands on every page</source>
        <translation> · 超时的每页都有</translation>
    </message>
</context>
<context>
    <name>ui::WorkMode</name>
    <message>
        <source>Live</source>
        <translation>实战</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>sample data, not live</source>
        <translation>样例数据，不是实战</translation>
    </message>
</context>
<context>
    <name>viewmodel</name>
    <message>
        <source>again %1</source>
        <translation>%1 再呼</translation>
    </message>
    <message numerus="yes">
        <source>%n ×</source>
        <comment>attempts</comment>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2 reached</source>
        <translation>%1 / %2 已接通</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>呼谁</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>channel not stated</source>
        <translation>途径未说明</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>not called</source>
        <translation>未呼</translation>
    </message>
    <message>
        <source>calling</source>
        <translation>呼叫中</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无人接</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>占线</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒接</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>转告</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>notified</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>replaced at this level</source>
        <translation>本级已替换</translation>
    </message>
    <message>
        <source>applies again</source>
        <translation>重新适用</translation>
    </message>
    <message>
        <source>the response was taken up again</source>
        <translation>响应已重新启动</translation>
    </message>
    <message>
        <source>what started it was struck</source>
        <translation>起因已划去</translation>
    </message>
    <message>
        <source>called again</source>
        <translation>已再呼</translation>
    </message>
    <message>
        <source>begins anew, to be confirmed again</source>
        <translation>重新开始，须再确认</translation>
    </message>
    <message>
        <source>the report went out</source>
        <translation>报告已发出</translation>
    </message>
    <message>
        <source>running</source>
        <translation>在计</translation>
    </message>
    <message>
        <source>near</source>
        <translation>临近</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>met</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>no longer runs</source>
        <translation>不再计时</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自设</translation>
    </message>
    <message>
        <source>superior rule</source>
        <translation>上级规定</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>每 %1</translation>
    </message>
    <message>
        <source>silenced</source>
        <translation>已静音</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <comment>clocks</comment>
        <translation>
            <numerusform>%n 项在计</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>whole</source>
        <comment>record</comment>
        <translation>完好</translation>
    </message>
    <message>
        <source>broken from entry %1</source>
        <translation>第 %1 条起损坏</translation>
    </message>
    <message>
        <source>not checked</source>
        <comment>record</comment>
        <translation>未核对</translation>
    </message>
    <message>
        <source>This time cannot be read. Type 03:02, or 11-24 22:10.</source>
        <translation>时间读不懂。写成 03:02 或 11-24 22:10。</translation>
    </message>
    <message>
        <source>%1: read-only. Reopen to go on.</source>
        <translation>%1：只读。重新打开后可继续。</translation>
    </message>
    <message>
        <source>incident %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>reported %1</source>
        <translation>接报 %1</translation>
    </message>
    <message>
        <source>running %1</source>
        <translation>历时 %1</translation>
    </message>
    <message>
        <source>Cannot read this as %1. Type 4, 3+, &gt;=3, &lt;50, 30-50, or ? for unknown.</source>
        <translation>读不出%1。可写 4、3+、至少3、不到50、30-50，未知写 ?。</translation>
    </message>
    <message>
        <source>Cannot read this as %1. Type y, n, or ? for unknown.</source>
        <translation>读不出%1。可写 是、否，未知写 ?。</translation>
    </message>
    <message>
        <source>Cannot read this as %1. Type one of: %2, or ? for unknown.</source>
        <translation>读不出%1。可写：%2，未知写 ?。</translation>
    </message>
    <message>
        <source>The plan does not ask for %1.</source>
        <translation>预案不问%1。</translation>
    </message>
    <message>
        <source>This question is not answered by yes or no.</source>
        <translation>这一问不能答是或否。</translation>
    </message>
    <message>
        <source>Choose whom was called, and what came of it.</source>
        <translation>先选呼谁和结果。</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>无预案</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason, clause</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>to come: %1</source>
        <translation>待办：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>facts</comment>
        <translation>
            <numerusform>缺 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>no clock running</source>
        <translation>无时限在计</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Ended just now · kept for 30 min</source>
        <translation>刚结束 · 保留 30 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n 起在办</numerusform>
        </translation>
    </message>
    <message>
        <source>response not started</source>
        <translation>未启动响应</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>possible %1</source>
        <translation>可能 %1</translation>
    </message>
    <message>
        <source>%1 assessed</source>
        <translation>%1 研判</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>尚缺：%1</translation>
    </message>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>到%1还差</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>，或</translation>
    </message>
    <message>
        <source>not confirmed: %1</source>
        <translation>未确认：%1</translation>
    </message>
    <message>
        <source>Cannot %1: %2</source>
        <translation>不能%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>post, who holds it</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who, said what</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>answer, outcome</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>counts together with other answers</source>
        <translation>与其他回答合计</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Is %1 %2?</source>
        <comment>fact, bound</comment>
        <translation>%1是否%2？</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>fact, what is known</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No longer asked: %1 cannot change the level</source>
        <translation>不再追问：%1，不改变级别</translation>
    </message>
    <message>
        <source>open the incident</source>
        <comment>Cannot …</comment>
        <translation>新建事件</translation>
    </message>
    <message>
        <source>change place and kind</source>
        <comment>Cannot …</comment>
        <translation>改地点和类别</translation>
    </message>
    <message>
        <source>add to the narrative</source>
        <comment>Cannot …</comment>
        <translation>补充叙述</translation>
    </message>
    <message>
        <source>add the plan</source>
        <comment>Cannot …</comment>
        <translation>加开预案</translation>
    </message>
    <message>
        <source>record the fact</source>
        <comment>Cannot …</comment>
        <translation>记入事实</translation>
    </message>
    <message>
        <source>confirm</source>
        <comment>Cannot …</comment>
        <translation>确认</translation>
    </message>
    <message>
        <source>take this step</source>
        <comment>Cannot …</comment>
        <translation>走这一步</translation>
    </message>
    <message>
        <source>reopen</source>
        <comment>Cannot …</comment>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>change the task</source>
        <comment>Cannot …</comment>
        <translation>改任务</translation>
    </message>
    <message>
        <source>set the deadline</source>
        <comment>Cannot …</comment>
        <translation>设时限</translation>
    </message>
    <message>
        <source>extend the deadline</source>
        <comment>Cannot …</comment>
        <translation>延期</translation>
    </message>
    <message>
        <source>silence the deadline</source>
        <comment>Cannot …</comment>
        <translation>静音</translation>
    </message>
    <message>
        <source>end the deadline</source>
        <comment>Cannot …</comment>
        <translation>结束时限</translation>
    </message>
    <message>
        <source>record the call</source>
        <comment>Cannot …</comment>
        <translation>记呼叫</translation>
    </message>
    <message>
        <source>record the report</source>
        <comment>Cannot …</comment>
        <translation>记报告</translation>
    </message>
    <message>
        <source>add the note</source>
        <comment>Cannot …</comment>
        <translation>记备注</translation>
    </message>
    <message>
        <source>strike</source>
        <comment>Cannot …</comment>
        <translation>划去</translation>
    </message>
    <message>
        <source>record the clocks</source>
        <comment>Cannot …</comment>
        <translation>记时限</translation>
    </message>
    <message>
        <source>this number is taken</source>
        <translation>编号已占用</translation>
    </message>
    <message>
        <source>there is no such incident</source>
        <translation>没有这起事件</translation>
    </message>
    <message>
        <source>plan %1 is not loaded</source>
        <translation>预案 %1 未载入</translation>
    </message>
    <message>
        <source>this plan does not run on the incident</source>
        <translation>该事件未启用此预案</translation>
    </message>
    <message>
        <source>the plan is running already</source>
        <translation>该预案已启用</translation>
    </message>
    <message>
        <source>the plan does not ask for %1</source>
        <translation>预案不问%1</translation>
    </message>
    <message>
        <source>the value does not fit %1</source>
        <translation>数值不合%1</translation>
    </message>
    <message>
        <source>the plan has no such step</source>
        <translation>预案没有这一步</translation>
    </message>
    <message>
        <source>the incident does not stand where this step begins</source>
        <translation>当前阶段不能走这一步</translation>
    </message>
    <message>
        <source>%1 may not decide this</source>
        <translation>%1无权决定</translation>
    </message>
    <message>
        <source>a reason is needed</source>
        <translation>须填理由</translation>
    </message>
    <message>
        <source>it has ended; reopen it first</source>
        <translation>已终止，先重新打开</translation>
    </message>
    <message>
        <source>it has not ended</source>
        <translation>尚未终止</translation>
    </message>
    <message>
        <source>there is no such task</source>
        <translation>没有这项任务</translation>
    </message>
    <message>
        <source>the task stands so already</source>
        <translation>任务已是此状态</translation>
    </message>
    <message>
        <source>there is no such clock</source>
        <translation>没有这项时限</translation>
    </message>
    <message>
        <source>nobody of that post is on the call list</source>
        <translation>呼叫表上没有此岗位</translation>
    </message>
    <message>
        <source>the plan has no such report</source>
        <translation>预案没有这种报告</translation>
    </message>
    <message>
        <source>the plan asks for no such confirmation</source>
        <translation>预案不要求这项确认</translation>
    </message>
    <message>
        <source>there is no such line</source>
        <translation>没有这一条</translation>
    </message>
    <message>
        <source>it is struck already</source>
        <translation>已划去</translation>
    </message>
    <message>
        <source>this line cannot be struck</source>
        <translation>这一条不能划去</translation>
    </message>
    <message>
        <source>nothing was entered</source>
        <translation>没有填写</translation>
    </message>
    <message>
        <source>the time lies in the future</source>
        <translation>时间在将来</translation>
    </message>
    <message>
        <source>the time lies before the first report</source>
        <translation>时间早于接报</translation>
    </message>
    <message>
        <source>the new time is not later</source>
        <translation>新时间没有更晚</translation>
    </message>
    <message>
        <source>Cannot %1: %2.</source>
        <translation>不能%1：%2。</translation>
    </message>
    <message>
        <source>%1 was not found</source>
        <translation>找不到 %1</translation>
    </message>
    <message>
        <source>Check the name, then try again.</source>
        <translation>核对名称后重试。</translation>
    </message>
    <message>
        <source>another seat recorded at the same moment</source>
        <translation>另一席位刚刚记入</translation>
    </message>
    <message>
        <source>Look at what changed, then try again.</source>
        <translation>看清变动后重试。</translation>
    </message>
    <message>
        <source>the input cannot be read</source>
        <translation>内容读不懂</translation>
    </message>
    <message>
        <source>Correct it, then try again.</source>
        <translation>改正后重试。</translation>
    </message>
    <message>
        <source>a rule forbids it</source>
        <translation>规则不允许</translation>
    </message>
    <message>
        <source>The log says which one.</source>
        <translation>详见日志。</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>Restore the last backup.</source>
        <translation>用最近的备份恢复。</translation>
    </message>
    <message>
        <source>the file belongs to another program</source>
        <translation>文件属于别的程序</translation>
    </message>
    <message>
        <source>Choose a record of Fengsui.</source>
        <translation>选烽燧的记录库。</translation>
    </message>
    <message>
        <source>a newer version wrote the file</source>
        <translation>文件由更新的版本写成</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>用那个版本打开。</translation>
    </message>
    <message>
        <source>the place cannot be written to</source>
        <translation>该位置不能写入</translation>
    </message>
    <message>
        <source>Grant write access or choose another folder.</source>
        <translation>开放写权限，或换文件夹。</translation>
    </message>
    <message>
        <source>another program holds the file</source>
        <translation>文件被另一程序占用</translation>
    </message>
    <message>
        <source>Close that program, then try again.</source>
        <translation>关闭那个程序后重试。</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>清理磁盘后重试。</translation>
    </message>
    <message>
        <source>the machine could not read or write</source>
        <translation>读写失败</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>检查磁盘后重试。</translation>
    </message>
    <message>
        <source>%1 failed: %2; what is recorded stays as it was. %3</source>
        <comment>what, cause, what to do</comment>
        <translation>%1失败：%2，记录未受影响。%3</translation>
    </message>
    <message>
        <source>Recording</source>
        <comment>… failed</comment>
        <translation>记入</translation>
    </message>
    <message>
        <source>Loading incident %1</source>
        <comment>… failed</comment>
        <translation>载入事件 %1</translation>
    </message>
    <message>
        <source>Reading the record</source>
        <comment>… failed</comment>
        <translation>读记录库</translation>
    </message>
    <message>
        <source>Checking the record</source>
        <comment>… failed</comment>
        <translation>核对记录库</translation>
    </message>
    <message>
        <source>Importing</source>
        <comment>… failed</comment>
        <translation>导入</translation>
    </message>
    <message>
        <source>not in the roster</source>
        <translation>值班表未列</translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <comment>clocks</comment>
        <translation>
            <numerusform>%n 项超时</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet checked</source>
        <translation>尚未核对</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>task status, reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 done %2 / %3</source>
        <comment>task set, counts</comment>
        <translation>%1 完成 %2 / %3</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>配合：%1</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>补记 %1</translation>
    </message>
    <message>
        <source>struck: %1 (%2 %3)</source>
        <comment>reason, who, when</comment>
        <translation>划去：%1（%2 %3）</translation>
    </message>
    <message numerus="yes">
        <source>%n machine lines folded</source>
        <translation>
            <numerusform>机器记录已折叠 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; reason: %2</source>
        <translation>%1；理由：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what, source</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>report</source>
        <comment>timeline</comment>
        <translation>接报</translation>
    </message>
    <message>
        <source>place</source>
        <comment>timeline</comment>
        <translation>地点</translation>
    </message>
    <message>
        <source>account</source>
        <comment>timeline</comment>
        <translation>叙述</translation>
    </message>
    <message>
        <source>plan</source>
        <comment>timeline</comment>
        <translation>预案</translation>
    </message>
    <message>
        <source>fact</source>
        <comment>timeline</comment>
        <translation>事实</translation>
    </message>
    <message>
        <source>assessment</source>
        <comment>timeline</comment>
        <translation>研判</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1：是</translation>
    </message>
    <message>
        <source>%1: taken back</source>
        <translation>%1：已撤回</translation>
    </message>
    <message>
        <source>confirmed</source>
        <comment>timeline</comment>
        <translation>确认</translation>
    </message>
    <message>
        <source> (against the assessment)</source>
        <translation>（与研判不同）</translation>
    </message>
    <message>
        <source>order</source>
        <comment>timeline</comment>
        <translation>定级</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>task</source>
        <comment>timeline</comment>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>task, status</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1，%2 到期</translation>
    </message>
    <message>
        <source>%1: extended to %2</source>
        <translation>%1：延至 %2</translation>
    </message>
    <message>
        <source>%1: silenced</source>
        <translation>%1：已静音</translation>
    </message>
    <message>
        <source>%1: near</source>
        <translation>%1：临近</translation>
    </message>
    <message>
        <source>%1: ran over</source>
        <translation>%1：超时</translation>
    </message>
    <message>
        <source>%1: met</source>
        <translation>%1：按时结束</translation>
    </message>
    <message>
        <source>%1: ended late</source>
        <translation>%1：逾期结束</translation>
    </message>
    <message>
        <source>%1: no longer runs</source>
        <translation>%1：不再计时</translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <translation>%1：已停止</translation>
    </message>
    <message>
        <source>call</source>
        <comment>timeline</comment>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>%1: to be called</source>
        <translation>%1：待呼</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>outcome, what was said</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <comment>report, recipients, channel</comment>
        <translation>%1 → %2，%3</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>timeline</comment>
        <translation>报出</translation>
    </message>
    <message>
        <source>note</source>
        <comment>timeline</comment>
        <translation>备注</translation>
    </message>
    <message>
        <source>struck</source>
        <comment>timeline</comment>
        <translation>划去</translation>
    </message>
    <message>
        <source>clock</source>
        <comment>timeline</comment>
        <translation>时限</translation>
    </message>
    <message>
        <source>%1; missing: %2</source>
        <translation>%1；尚缺 %2</translation>
    </message>
    <message>
        <source>%1; note: %2</source>
        <translation>%1；注意：%2</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 日 %2 时</translation>
    </message>
    <message>
        <source>left %1</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>第 %1 日</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 时 %2 分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>%1级</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>call %1 again</source>
        <translation>再呼%1</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>no column</source>
        <translation>没有此列</translation>
    </message>
    <message>
        <source>new</source>
        <comment>row of a register</comment>
        <translation>新建</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>row of a register</comment>
        <translation>改动</translation>
    </message>
    <message>
        <source>as before</source>
        <comment>row of a register</comment>
        <translation>不变</translation>
    </message>
    <message>
        <source>goes</source>
        <comment>row of a register</comment>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Save the table as CSV (UTF-8) and choose that file.</source>
        <translation>把表格另存为 CSV（UTF-8）再选。</translation>
    </message>
    <message>
        <source>A character here is neither UTF-8 nor GB18030.</source>
        <translation>此处字符既非 UTF-8 也非 GB18030。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The first line names the columns: %1.</source>
        <translation>首行写列名：%1。</translation>
    </message>
    <message>
        <source>There is no row below the names of the columns.</source>
        <translation>列名下面没有内容。</translation>
    </message>
    <message>
        <source>Add at least one.</source>
        <translation>至少写一行。</translation>
    </message>
    <message>
        <source>A column is missing.</source>
        <translation>缺一列。</translation>
    </message>
    <message>
        <source>No column is called %1.</source>
        <translation>没有名为 %1 的列。</translation>
    </message>
    <message>
        <source>Delete it, or name it as one of %1.</source>
        <translation>删去，或改名为 %1 之一。</translation>
    </message>
    <message>
        <source>The column %1 is there twice.</source>
        <translation>%1 列有两个。</translation>
    </message>
    <message>
        <source>Delete one of them.</source>
        <translation>删去一个。</translation>
    </message>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation>此处引号没有闭合。</translation>
    </message>
    <message>
        <source>Close it, or delete it.</source>
        <translation>闭合或删去。</translation>
    </message>
    <message>
        <source>A quote stands inside a field.</source>
        <translation>栏内有引号。</translation>
    </message>
    <message>
        <source>Put the whole field in quotes and write the quote twice.</source>
        <translation>整栏加引号，栏内引号写两次。</translation>
    </message>
    <message>
        <source>The row has %1 fields, the first line %2.</source>
        <translation>本行 %1 栏，首行 %2 栏。</translation>
    </message>
    <message>
        <source>A field with a comma in it belongs in quotes.</source>
        <translation>含逗号的栏要加引号。</translation>
    </message>
    <message>
        <source>The row names no post.</source>
        <translation>本行没写岗位。</translation>
    </message>
    <message>
        <source>Write the post or body as the plan calls it.</source>
        <translation>按预案的叫法写岗位或单位。</translation>
    </message>
    <message>
        <source>%1 is not a telephone number.</source>
        <translation>%1 不是电话号码。</translation>
    </message>
    <message>
        <source>Where the spreadsheet made 1.38E+10 of a number, format the column as text.</source>
        <translation>若号码变成 1.38E+10，把该列设为文本。</translation>
    </message>
    <message>
        <source>The row has no telephone number.</source>
        <translation>本行没有电话。</translation>
    </message>
    <message>
        <source>It can be imported, but nobody can be called by it.</source>
        <translation>可以导入，但无法据此呼叫。</translation>
    </message>
    <message>
        <source>A number is there twice.</source>
        <translation>有号码写了两次。</translation>
    </message>
    <message>
        <source>It is kept once.</source>
        <translation>只留一个。</translation>
    </message>
    <message>
        <source>An earlier row has the same post and person.</source>
        <translation>前面已有同岗同人。</translation>
    </message>
    <message>
        <source>Write all numbers into one row.</source>
        <translation>号码都写在一行。</translation>
    </message>
    <message>
        <source>An earlier row is the same.</source>
        <translation>与前面某行相同。</translation>
    </message>
    <message>
        <source>%1 is not a date and time.</source>
        <translation>%1 不是日期时间。</translation>
    </message>
    <message>
        <source>Write 2026-11-25 08:00.</source>
        <translation>写成 2026-11-25 08:00。</translation>
    </message>
    <message>
        <source>The shift ends before it begins.</source>
        <translation>班次结束早于开始。</translation>
    </message>
    <message>
        <source>Where it ends the next day, write that date.</source>
        <translation>跨日的写次日日期。</translation>
    </message>
    <message>
        <source>%1 is not a role.</source>
        <translation>%1 不是角色。</translation>
    </message>
    <message>
        <source>Write 值班 or 带班.</source>
        <translation>写 值班 或 带班。</translation>
    </message>
    <message>
        <source>The shift overlaps an earlier row of the same role.</source>
        <translation>与前面同角色的班次重叠。</translation>
    </message>
    <message>
        <source>While they overlap, this row counts.</source>
        <translation>重叠时以本行为准。</translation>
    </message>
    <message>
        <source>This line cannot be used.</source>
        <translation>本行不能用。</translation>
    </message>
    <message>
        <source>Compare it with the example.</source>
        <translation>对照样例。</translation>
    </message>
    <message>
        <source>An empty field</source>
        <translation>空栏</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>line %1, character %2</source>
        <translation>第 %1 行第 %2 字</translation>
    </message>
    <message>
        <source>Another program has the record open.</source>
        <translation>记录库已被另一程序打开。</translation>
    </message>
    <message>
        <source>Go on in its window, or close it there; then try again here.</source>
        <translation>到那个窗口继续；或先关闭它，再回来重试。</translation>
    </message>
    <message>
        <source>The record is damaged.</source>
        <translation>记录库已损坏。</translation>
    </message>
    <message>
        <source>Make a copy for the expert, then open the last backup.</source>
        <translation>复制一份给专家，再打开最近的备份。</translation>
    </message>
    <message>
        <source>The file is no record of this kind.</source>
        <translation>文件不是这一类记录库。</translation>
    </message>
    <message>
        <source>Open another record file.</source>
        <translation>打开另一个记录库。</translation>
    </message>
    <message>
        <source>A newer version of Fengsui wrote the record.</source>
        <translation>记录库由更新版本的烽燧写成。</translation>
    </message>
    <message>
        <source>Open it with that version, or open another record file.</source>
        <translation>用那个版本打开，或打开另一个记录库。</translation>
    </message>
    <message>
        <source>The folder of the record cannot be written to.</source>
        <translation>记录库所在文件夹不能写入。</translation>
    </message>
    <message>
        <source>Grant write access and try again, or open a record in another folder.</source>
        <translation>开放写权限后重试，或打开别处的记录库。</translation>
    </message>
    <message>
        <source>The disk of the record is full.</source>
        <translation>记录库所在磁盘已满。</translation>
    </message>
    <message>
        <source>A file that Fengsui needs is not there.</source>
        <translation>缺少烽燧需要的文件。</translation>
    </message>
    <message>
        <source>Connect its disk or put it back and try again, or open another record file.</source>
        <translation>接上磁盘或放回文件后重试，或打开另一个记录库。</translation>
    </message>
    <message>
        <source>A plan file cannot be used.</source>
        <translation>预案文件不能用。</translation>
    </message>
    <message>
        <source>Correct it, or put its last good version back; then try again.</source>
        <translation>改正，或换回上一个好的版本，再重试。</translation>
    </message>
    <message>
        <source>The record could not be opened: %1.</source>
        <translation>记录库未能打开：%1。</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <comment>program</comment>
        <translation>%1，进程 %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>program, machine</comment>
        <translation>%1，在 %2</translation>
    </message>
    <message>
        <source>What is recorded was not changed.</source>
        <translation>已记内容未受影响。</translation>
    </message>
    <message numerus="yes">
        <source>The record is whole: %n entries checked.</source>
        <translation>
            <numerusform>记录库完好：核对了 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>The record is broken from entry %1 on; what stands before it is whole, and nothing was changed. Keep a copy of the file, then restore the last backup.</source>
        <translation>记录库自第 %1 条起损坏；之前的完好，未作改动。先复制文件，再用最近的备份恢复。</translation>
    </message>
    <message>
        <source>A backup is being made already. Wait until it is done.</source>
        <translation>正在备份，等它完成。</translation>
    </message>
    <message>
        <source>Backup failed: %1 cannot be replaced; what is recorded stays as it was. Choose another name.</source>
        <translation>备份失败：%1 不能替换，记录未受影响。换一个名字。</translation>
    </message>
    <message>
        <source>Backup failed: the record is damaged; nothing was changed, earlier backups stay. Keep a copy of the file, then restore the last backup.</source>
        <translation>备份失败：记录库已损坏，未作改动，以前的备份还在。先复制文件，再用最近的备份恢复。</translation>
    </message>
    <message>
        <source>Backup</source>
        <comment>… failed</comment>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>已备份到 %1。</translation>
    </message>
    <message>
        <source>backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>%1 backed up</source>
        <comment>time</comment>
        <translation>%1 备份</translation>
    </message>
    <message>
        <source>not backed up yet</source>
        <translation>尚未备份</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>leading</source>
        <translation>带班</translation>
    </message>
    <message>
        <source>%1 is too large for a register (1 MB at most); nothing was replaced. Choose another file.</source>
        <translation>%1 太大（至多 1 MB），未作替换。另选文件。</translation>
    </message>
    <message>
        <source>Import directory</source>
        <translation>导入通讯录</translation>
    </message>
    <message>
        <source>Import roster</source>
        <translation>导入值班表</translation>
    </message>
    <message>
        <source>Replace directory</source>
        <translation>替换通讯录</translation>
    </message>
    <message>
        <source>Replace roster</source>
        <translation>替换值班表</translation>
    </message>
    <message>
        <source>no directory yet</source>
        <translation>尚无通讯录</translation>
    </message>
    <message numerus="yes">
        <source>replaces the directory in force, %n entries</source>
        <translation>
            <numerusform>替换现有通讯录，%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>no roster yet</source>
        <translation>尚无值班表</translation>
    </message>
    <message numerus="yes">
        <source>replaces the roster in force, %n shifts</source>
        <translation>
            <numerusform>替换现有值班表，%n 班</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读…</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n 处错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>rows of a register</comment>
        <translation>
            <numerusform>新增 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>rows of a register</comment>
        <translation>
            <numerusform>改动 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <comment>rows of a register</comment>
        <translation>
            <numerusform>不变 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go</source>
        <comment>rows of a register</comment>
        <translation>
            <numerusform>去掉 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n 处提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>未选文件。</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>正在读文件。</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>文件读不出。</translation>
    </message>
    <message>
        <source>All rows or none: correct the errors in the file, then read it again.</source>
        <translation>全部导入或一行不导：改正文件中的错误后重读。</translation>
    </message>
    <message>
        <source>It is being recorded.</source>
        <translation>正在记入。</translation>
    </message>
    <message>
        <source>The file says what is in force already.</source>
        <translation>与现行内容相同。</translation>
    </message>
    <message numerus="yes">
        <source>Directory replaced: %n entries.</source>
        <translation>
            <numerusform>通讯录已替换：%n 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roster replaced: %n shifts.</source>
        <translation>
            <numerusform>值班表已替换：%n 班。</numerusform>
        </translation>
    </message>
    <message>
        <source>unchanged, %1</source>
        <translation>不变，%1</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>记录库</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <comment>… failed</comment>
        <translation>读文件</translation>
    </message>
    <message>
        <source>%1 cannot be opened; nothing was replaced. Grant read access, or choose another file.</source>
        <translation>%1 打不开，未作替换。开放读权限，或另选文件。</translation>
    </message>
    <message>
        <source>%1: no longer waited for</source>
        <translation>%1：不再等待</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>what was settled, the level</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>incident, problem</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>file</comment>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>A plan file cannot be used: %1.</source>
        <translation>预案文件不能用：%1。</translation>
    </message>
    <message>
        <source>A plan that incidents run on is not to be had: %1.</source>
        <translation>在办事件所用的预案版本缺失：%1。</translation>
    </message>
    <message>
        <source>The record and the incidents in it are not affected.</source>
        <translation>记录库和其中的事件未受影响。</translation>
    </message>
    <message>
        <source>What is recorded is not affected and can be read.</source>
        <translation>已记录的未受影响，可以查看。</translation>
    </message>
    <message>
        <source>Correct the plan, or put its last good version back; then start Fengsui again.</source>
        <translation>改正预案，或换回上一个好的版本，再重新启动烽燧。</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>Is %1 %2?</source>
        <comment>fact, value</comment>
        <translation>%1是否为 %2？</translation>
    </message>
    <message>
        <source>%1, sent %2</source>
        <comment>report, when</comment>
        <translation>%1（已报 %2）</translation>
    </message>
    <message numerus="yes">
        <source>%1, sent %n ×, last %2</source>
        <comment>report, how often, when</comment>
        <translation>
            <numerusform>%1（已报 %n 次，最近 %2）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1，另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>tasks not done (%1): %2</source>
        <translation>未办任务 %1 项：%2</translation>
    </message>
    <message>
        <source>not reported: %1</source>
        <translation>未报：%1</translation>
    </message>
    <message>
        <source>clocks that stop with it: %1</source>
        <translation>随之停止的时限：%1</translation>
    </message>
    <message>
        <source>This line is struck through already.</source>
        <translation>这一条已划去。</translation>
    </message>
    <message>
        <source>level open</source>
        <translation>级别未定</translation>
    </message>
    <message>
        <source>An order stands as it was given. Record the order that corrects it.</source>
        <translation>命令一经下达即保留，不能划去；有误的，另下命令更正。</translation>
    </message>
    <message>
        <source>What opened the incident stands. Record what is right beside it.</source>
        <translation>立案记录保留，不能划去；有误的，另行补记。</translation>
    </message>
    <message>
        <source>A clock set, silenced or stopped by hand stands. Stop this clock, or set another.</source>
        <translation>手工设定、静音或停止时限的记录不能划去；可另设时限。</translation>
    </message>
    <message>
        <source>The version %1 of the plan is not at hand: nothing is assessed, no step can be taken.</source>
        <translation>本机没有预案版本 %1：无法研判，也不能下令。</translation>
    </message>
    <message>
        <source>No plan runs yet, so nothing is assessed.</source>
        <translation>尚未启用预案，不作研判。</translation>
    </message>
    <message>
        <source>what it recurs in is over</source>
        <translation>所随的级别已过</translation>
    </message>
    <message>
        <source>spent by the step taken</source>
        <translation>已用于此步</translation>
    </message>
    <message>
        <source>daily %1</source>
        <translation>每日 %1</translation>
    </message>
    <message>
        <source>recurring</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>holidays of %1 unknown, Monday to Friday counted</source>
        <translation>%1 年放假安排未载入，按周一至周五计</translation>
    </message>
    <message>
        <source>The clock of this machine was set back by %1. What is recorded now may seem earlier than what was recorded before; check the clock.</source>
        <translation>本机时钟被拨回 %1。现在记录的时间可能早于先前的记录，请核对时钟。</translation>
    </message>
    <message>
        <source>This machine stood still for %1. Clocks that ran over meanwhile are marked as over.</source>
        <translation>本机停顿了 %1。其间超时的时限已标为超时。</translation>
    </message>
    <message>
        <source>%1 (%2): goes to %3</source>
        <comment>outcome, clause, plan or body</comment>
        <translation>%1（%2），归%3</translation>
    </message>
    <message>
        <source>%1; say which: %2</source>
        <comment>hint, kinds of counting</comment>
        <translation>%1；写明是哪一种：%2</translation>
    </message>
    <message>
        <source>it is not said what the number counts</source>
        <translation>没有写明数的是什么</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>outcomes</comment>
        <translation>%1或%2</translation>
    </message>
    <message>
        <source>%1, or up to %2</source>
        <comment>outcomes</comment>
        <translation>%1，或至%2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>plan, what happened</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: used for this step, to be given anew</source>
        <translation>%1：已用于此步，下次须重签</translation>
    </message>
    <message>
        <source>%1: say what the number counts (%2), for example: %3 %4</source>
        <translation>%1：请写明数的是什么（%2），如：%3 %4</translation>
    </message>
    <message>
        <source>%1 (draft %2)</source>
        <comment>plan, version</comment>
        <translation>%1（草案 %2）</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <comment>document, year or day</comment>
        <translation>%1（%2 起）</translation>
    </message>
    <message>
        <source>%1 has been superseded by %2. Started nonetheless, it needs a reason, which is recorded.</source>
        <translation>%1 已被 %2 取代。仍要启动，须填理由，记入记录库。</translation>
    </message>
    <message>
        <source>%1 is a draft; drafts run in demonstrations and drills only</source>
        <translation>%1 是草案，只在演示和演练中启动</translation>
    </message>
    <message>
        <source>%1, superseded by %2; reason: %3</source>
        <translation>%1，已被 %2 取代；理由：%3</translation>
    </message>
    <message>
        <source>no outcome</source>
        <translation>没有结果</translation>
    </message>
    <message>
        <source>%1 of %2 situations</source>
        <translation>%2 种情形中 %1 种</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>outcome before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>The file of this version is not at hand, or was changed since it was loaded. Change the version in force instead, or start the program anew.</source>
        <translation>这个版本的文件不在手边，或载入后改动过。请改在用版本，或重新启动程序。</translation>
    </message>
    <message>
        <source>%1, row %2, %3</source>
        <comment>table, row, column</comment>
        <translation>%1 第 %2 行 %3</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>还没有改动。</translation>
    </message>
    <message>
        <source>The checker is still at work; save once it has answered.</source>
        <translation>还在检查；有了结果再存。</translation>
    </message>
    <message>
        <source>The draft cannot be written. The plan in force is not touched; make room on the disk or check the rights of the folder, then save again.</source>
        <translation>草案写不进去。在用预案未动；清理磁盘或检查目录权限后再存。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title and gist</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>clause</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>用处</translation>
    </message>
    <message>
        <source>hit</source>
        <comment>row of a table</comment>
        <translation>命中</translation>
    </message>
    <message>
        <source>hit, but a stronger row counts</source>
        <comment>row of a table</comment>
        <translation>命中，被盖过</translation>
    </message>
    <message>
        <source>possible</source>
        <comment>row of a table</comment>
        <translation>可能</translation>
    </message>
    <message>
        <source>ruled out</source>
        <comment>row of a table</comment>
        <translation>排除</translation>
    </message>
    <message>
        <source>stands</source>
        <comment>row of a table against the facts</comment>
        <translation>对照</translation>
    </message>
    <message>
        <source>Some facts give no outcome at all.</source>
        <translation>有的情形得不出结果。</translation>
    </message>
    <message>
        <source>No facts lead to one of the outcomes.</source>
        <translation>有一种结果永远得不出。</translation>
    </message>
    <message>
        <source>The cells of the row contradict each other.</source>
        <translation>这一行的条件互相矛盾。</translation>
    </message>
    <message>
        <source>The row can never count: a stronger one matches wherever it does.</source>
        <translation>这一行永远轮不到：凡它命中，都有更重的一行命中。</translation>
    </message>
    <message>
        <source>Another row of the same outcome covers this one.</source>
        <translation>同一结果的另一行已包含这一行。</translation>
    </message>
    <message>
        <source>Rows of different outcomes can match together; the stronger one counts.</source>
        <translation>不同结果的行会同时命中，取较重的。</translation>
    </message>
    <message>
        <source>The plan has no cases to try it on.</source>
        <translation>预案没有可试的案例。</translation>
    </message>
    <message>
        <source>A case of the plan cannot be judged.</source>
        <translation>有一个案例无法判定。</translation>
    </message>
    <message>
        <source>Something rests on no clause.</source>
        <translation>有内容没有依据。</translation>
    </message>
    <message>
        <source>A clause is cited that the document does not have.</source>
        <translation>引了文件里没有的条款。</translation>
    </message>
    <message>
        <source>The plan lists no clauses.</source>
        <translation>预案没有列条款。</translation>
    </message>
    <message>
        <source>It is not said how many clauses the document has.</source>
        <translation>没有写明文件共有几条。</translation>
    </message>
    <message>
        <source>The number of clauses differs from the document&apos;s.</source>
        <translation>条款数与文件不符。</translation>
    </message>
    <message>
        <source>A clause lists another number of things than it became.</source>
        <translation>条款所列项数与落实的项数不符。</translation>
    </message>
    <message>
        <source>The end of the file is missing.</source>
        <translation>文件末尾缺失。</translation>
    </message>
    <message>
        <source>A clause has no gist.</source>
        <translation>有条款没有要点。</translation>
    </message>
    <message>
        <source>A clause that orders something became nothing.</source>
        <translation>有要求的条款没有落实。</translation>
    </message>
    <message>
        <source>Something comes from no clause.</source>
        <translation>有内容不出自任何条款。</translation>
    </message>
    <message>
        <source>The documents disagree; the reading chosen is registered.</source>
        <translation>文件之间不一致，已登记所取的读法。</translation>
    </message>
    <message>
        <source>The plan has no ladder of responses.</source>
        <translation>预案没有响应阶梯。</translation>
    </message>
    <message>
        <source>A level has no state of its own.</source>
        <translation>有一级没有对应的状态。</translation>
    </message>
    <message>
        <source>A state answers to no level.</source>
        <translation>有状态不对应任何级别。</translation>
    </message>
    <message>
        <source>No step to a level is ever proposed.</source>
        <translation>有一级永远不会被建议。</translation>
    </message>
    <message>
        <source>A step is proposed for another level than it leads to.</source>
        <translation>建议的级别与所到的级别不同。</translation>
    </message>
    <message>
        <source>A condition can never hold.</source>
        <translation>有条件永远不成立。</translation>
    </message>
    <message>
        <source>No step leads to a state.</source>
        <translation>有状态到不了。</translation>
    </message>
    <message>
        <source>No step leads out of a state.</source>
        <translation>有状态出不去。</translation>
    </message>
    <message>
        <source>From a state the response can never end.</source>
        <translation>有状态下响应终止不了。</translation>
    </message>
    <message>
        <source>From a level the response ends only by way of a stronger one.</source>
        <translation>有一级只能先升级才能终止。</translation>
    </message>
    <message>
        <source>A step leads where it came from.</source>
        <translation>有一步回到原处。</translation>
    </message>
    <message>
        <source>Two steps between the same states rest on the same grounds.</source>
        <translation>两步同起同止，理由也相同。</translation>
    </message>
    <message>
        <source>Nobody may decide a step.</source>
        <translation>有一步无人可定。</translation>
    </message>
    <message>
        <source>The response has no end.</source>
        <translation>响应没有终点。</translation>
    </message>
    <message>
        <source>It is not said when a response may end.</source>
        <translation>没有写明何时可以终止。</translation>
    </message>
    <message>
        <source>No step requires what an ending rests on.</source>
        <translation>终止条件没有一步要求。</translation>
    </message>
    <message>
        <source>A task has no owner.</source>
        <translation>有任务无人负责。</translation>
    </message>
    <message>
        <source>Tasks that are never opened.</source>
        <translation>有任务永远不会下达。</translation>
    </message>
    <message>
        <source>A task is excepted that is not inherited.</source>
        <translation>除外的任务本不继承。</translation>
    </message>
    <message>
        <source>A level brings no task.</source>
        <translation>有一级没有任务。</translation>
    </message>
    <message>
        <source>A clock never starts.</source>
        <translation>有时限永不起算。</translation>
    </message>
    <message>
        <source>A clock has no length.</source>
        <translation>有时限没有时长。</translation>
    </message>
    <message>
        <source>A clock is near from its start on.</source>
        <translation>有时限一开始就算临近。</translation>
    </message>
    <message>
        <source>A clock ends on what starts it.</source>
        <translation>有时限起止相同。</translation>
    </message>
    <message>
        <source>A clock binds nobody.</source>
        <translation>有时限不约束任何人。</translation>
    </message>
    <message>
        <source>A superior rule is cited without its document.</source>
        <translation>引上级规定没有写文件。</translation>
    </message>
    <message>
        <source>No table and no condition looks at a fact.</source>
        <translation>有要素没有用到。</translation>
    </message>
    <message>
        <source>A post is used for nothing.</source>
        <translation>有岗位没有用到。</translation>
    </message>
    <message>
        <source>A body is used for nothing.</source>
        <translation>有单位没有用到。</translation>
    </message>
    <message>
        <source>No step requires a confirmation.</source>
        <translation>有确认事项没有用到。</translation>
    </message>
    <message>
        <source>No clock keeps to a season.</source>
        <translation>有季节没有用到。</translation>
    </message>
    <message>
        <source>No task carries a label.</source>
        <translation>有标签没有用到。</translation>
    </message>
    <message>
        <source>A cell must compare with constants.</source>
        <translation>单元格只能与常数比较。</translation>
    </message>
    <message>
        <source>A cell asks for a value that its input never has.</source>
        <translation>单元格的取值不在该要素范围内。</translation>
    </message>
    <message>
        <source>A table is too large; split it.</source>
        <translation>判定表太大，请拆开。</translation>
    </message>
    <message>
        <source>table %1 row %2</source>
        <translation>判定表 %1 第 %2 行</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>判定表 %1</translation>
    </message>
    <message>
        <source>line %1 of the file</source>
        <translation>文件第 %1 行</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 处错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 处提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 处提示</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>requirement and clause</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>step</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Decided by: %1</source>
        <translation>谁定：%1</translation>
    </message>
    <message>
        <source>On the advice of: %1</source>
        <translation>根据谁的建议：%1</translation>
    </message>
    <message>
        <source>Must hold: %1</source>
        <translation>须具备：%1</translation>
    </message>
    <message>
        <source>Clause: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>%1: the incident stands here</source>
        <translation>%1：事件当前在此</translation>
    </message>
    <message>
        <source>No step leads on from here.</source>
        <translation>此后没有下一步。</translation>
    </message>
    <message>
        <source>From here: %1</source>
        <translation>由此可：%1</translation>
    </message>
    <message>
        <source>ladder</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>decided by</source>
        <translation>谁定</translation>
    </message>
    <message>
        <source>must hold</source>
        <translation>须具备</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>only of open incidents</source>
        <translation>仅在办事件所用</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>superseded by %1</source>
        <translation>已被%1替代</translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s)</source>
        <translation>
            <numerusform>%n 条款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n 判定表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clock(s)</source>
        <translation>
            <numerusform>%n 时限</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, on entering %2</source>
        <translation>%1（进入%2时）</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>bodies</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>工作组</translation>
    </message>
    <message>
        <source>led by %1</source>
        <translation>%1牵头</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>relations that true facts keep</source>
        <translation>事实之间应有的关系</translation>
    </message>
    <message>
        <source>warned of: %1</source>
        <translation>不符即提醒：%1</translation>
    </message>
    <message>
        <source>leaving %1</source>
        <translation>离开%1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1起算</translation>
    </message>
    <message>
        <source>ended by hand</source>
        <translation>由人结束</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1为止</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>report from whom to whom</comment>
        <translation>%1报%2</translation>
    </message>
    <message>
        <source>forms</source>
        <translation>表单</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>conditions of ending</source>
        <translation>终止条件</translation>
    </message>
    <message>
        <source>confirmations for %1</source>
        <translation>%1的确认事项</translation>
    </message>
    <message>
        <source>call-down</source>
        <translation>通知顺序</translation>
    </message>
    <message>
        <source>whose business it is, and which plans go beside</source>
        <translation>归谁管，并用哪些预案</translation>
    </message>
    <message>
        <source>goes to %1</source>
        <translation>转%1</translation>
    </message>
    <message>
        <source>drill rule</source>
        <translation>演练规定</translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s)</source>
        <translation>
            <numerusform>每 %n 年一次</numerusform>
        </translation>
    </message>
    <message>
        <source>conflicts of the documents</source>
        <translation>文件自身矛盾</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>判定表</translation>
    </message>
    <message>
        <source>ladders</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>clocks</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) cannot be read and are left out: %1</source>
        <translation>
            <numerusform>%n 份草案读不出，已略去：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Only cells with a condition can be changed.</source>
        <translation>只有条件单元格可以改。</translation>
    </message>
    <message>
        <source>the try-out</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>The file of this version is not at hand, or was changed since it was loaded.</source>
        <translation>这个版本的文件不在手边，或载入后改动过。</translation>
    </message>
    <message>
        <source>the checker is at work</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>rule</source>
        <comment>kind of clause</comment>
        <translation>规则</translation>
    </message>
    <message>
        <source>task</source>
        <comment>kind of clause</comment>
        <translation>任务</translation>
    </message>
    <message>
        <source>deadline</source>
        <comment>kind of clause</comment>
        <translation>时限</translation>
    </message>
    <message>
        <source>form</source>
        <comment>kind of clause</comment>
        <translation>表单</translation>
    </message>
    <message>
        <source>post</source>
        <comment>kind of clause</comment>
        <translation>岗位</translation>
    </message>
    <message>
        <source>report</source>
        <comment>kind of clause</comment>
        <translation>报告</translation>
    </message>
    <message>
        <source>procedure</source>
        <comment>kind of clause</comment>
        <translation>流程</translation>
    </message>
    <message>
        <source>drill</source>
        <comment>kind of clause</comment>
        <translation>演练</translation>
    </message>
    <message>
        <source>statement</source>
        <comment>kind of clause</comment>
        <translation>陈述</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>fact and unit</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>state %1</source>
        <translation>状态 %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>步骤 %1</translation>
    </message>
    <message>
        <source>ladder %1</source>
        <translation>阶梯 %1</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>tasks %1</source>
        <translation>任务组 %1</translation>
    </message>
    <message>
        <source>post %1</source>
        <translation>岗位 %1</translation>
    </message>
    <message>
        <source>body %1</source>
        <translation>单位 %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>工作组 %1</translation>
    </message>
    <message>
        <source>fact %1</source>
        <translation>要素 %1</translation>
    </message>
    <message>
        <source>clock %1</source>
        <translation>时限 %1</translation>
    </message>
    <message>
        <source>report %1</source>
        <translation>报告 %1</translation>
    </message>
    <message>
        <source>form %1</source>
        <translation>表单 %1</translation>
    </message>
    <message>
        <source>confirmation %1</source>
        <translation>确认 %1</translation>
    </message>
    <message>
        <source>call to %1</source>
        <translation>通知 %1</translation>
    </message>
    <message>
        <source>whose business it is</source>
        <translation>归谁管</translation>
    </message>
    <message>
        <source>companion plan %1</source>
        <translation>并用预案 %1</translation>
    </message>
    <message>
        <source>conflict of the documents</source>
        <translation>文件自身矛盾</translation>
    </message>
    <message>
        <source>draft %1 of %2</source>
        <translation>草案 %1（据 %2）</translation>
    </message>
    <message>
        <source>To %1: %2</source>
        <translation>到%1：%2</translation>
    </message>
    <message>
        <source>%1, or other ways</source>
        <translation>%1，另有他途</translation>
    </message>
    <message>
        <source>%1 cannot be that.</source>
        <translation>%1不可能是这样。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>sound on</source>
        <translation>提示音开</translation>
    </message>
    <message>
        <source>no sound on this machine</source>
        <translation>本机不能出声</translation>
    </message>
    <message numerus="yes">
        <source>%n silenced</source>
        <comment>clocks</comment>
        <translation>
            <numerusform>静音 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>now %1</source>
        <comment>time</comment>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>Followed numbers</source>
        <translation>随时间的数字</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>what is followed</comment>
        <translation>数字</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县（市、区）</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Emissions a year</source>
        <translation>年排放量</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>An earlier row is about the same enterprise.</source>
        <translation>前面已有这家企业。</translation>
    </message>
    <message>
        <source>Write everything into one row.</source>
        <translation>合写成一行。</translation>
    </message>
    <message>
        <source>The row names no county.</source>
        <translation>这一行没有县（市、区）。</translation>
    </message>
    <message>
        <source>Write 孝义市 or another one.</source>
        <translation>写孝义市等县（市、区）名。</translation>
    </message>
    <message>
        <source>The row names no enterprise.</source>
        <translation>这一行没有企业名称。</translation>
    </message>
    <message>
        <source>Write its full name.</source>
        <translation>写全称。</translation>
    </message>
    <message>
        <source>%1 is not a grade.</source>
        <translation>%1 不是绩效等级。</translation>
    </message>
    <message>
        <source>Write A, B or C.</source>
        <translation>写 A、B 或 C。</translation>
    </message>
    <message>
        <source>%1 is not a number of tonnes.</source>
        <translation>%1 不是吨数。</translation>
    </message>
    <message>
        <source>Write 12.5, nothing below 0.</source>
        <translation>写 12.5 这样的数，不小于 0。</translation>
    </message>
    <message>
        <source>%1 is not a share.</source>
        <translation>%1 不是比例。</translation>
    </message>
    <message>
        <source>Write 0 to 100.</source>
        <translation>写 0 到 100。</translation>
    </message>
    <message>
        <source>Something is cut, but the row does not say by what.</source>
        <translation>写了减排比例，没写措施。</translation>
    </message>
    <message>
        <source>Write the measure, such as 停产 or 限产 50 %.</source>
        <translation>写明措施，如停产、限产 50 %。</translation>
    </message>
    <message>
        <source>No column says what is emitted.</source>
        <translation>没有排放量的列。</translation>
    </message>
    <message>
        <source>Add one such as SO2排放量.</source>
        <translation>加一列，如 SO2排放量。</translation>
    </message>
    <message>
        <source>No column says what is done.</source>
        <translation>没有措施的列。</translation>
    </message>
    <message>
        <source>Add 黄色措施 and 黄色减排比例.</source>
        <translation>加黄色措施、黄色减排比例两列。</translation>
    </message>
    <message>
        <source>Less is cut here than at the level before.</source>
        <translation>减排比例比上一级还低。</translation>
    </message>
    <message>
        <source>It can be imported; check the row.</source>
        <translation>可以导入，请核对这一行。</translation>
    </message>
    <message>
        <source>No row 全社会 says what everybody emits.</source>
        <translation>没有“全社会”一行说明总排放量。</translation>
    </message>
    <message>
        <source>It can be imported, but no duty can be judged.</source>
        <translation>可以导入，但不能判定是否达标。</translation>
    </message>
    <message>
        <source>%1 is not a full hour.</source>
        <translation>%1 不是整点。</translation>
    </message>
    <message>
        <source>A series has one row for each full hour.</source>
        <translation>序列每个整点一行。</translation>
    </message>
    <message>
        <source>%1 holds no number that can be read.</source>
        <translation>%1 里没有能读的数。</translation>
    </message>
    <message>
        <source>Leave the value empty where nothing was measured; the index is a whole number.</source>
        <translation>缺测的留空；AQI 写整数。</translation>
    </message>
    <message>
        <source>%1 lies outside what can be measured.</source>
        <translation>%1 超出可测范围。</translation>
    </message>
    <message>
        <source>The index goes from 0 to 500.</source>
        <translation>AQI 在 0 到 500 之间。</translation>
    </message>
    <message>
        <source>%1 does not say whether it is a forecast.</source>
        <translation>%1 没有说明是不是预报。</translation>
    </message>
    <message>
        <source>Write 预报, or nothing.</source>
        <translation>写“预报”，或不写。</translation>
    </message>
    <message>
        <source>An earlier row is of the same hour.</source>
        <translation>前面已有同一小时的一行。</translation>
    </message>
    <message>
        <source>This forecast stands before an hour that was measured.</source>
        <translation>这一预报小时排在实测小时之前。</translation>
    </message>
    <message>
        <source>Delete the row: an hour that was not measured is missing.</source>
        <translation>删去这一行：没有实测就是缺测。</translation>
    </message>
    <message>
        <source>No hour has an index.</source>
        <translation>没有一个小时算得出 AQI。</translation>
    </message>
    <message>
        <source>Of the 24 hours up to it 20 must be measured, and HJ 633 in force.</source>
        <translation>到该时为止的 24 小时须有 20 小时实测，且有当时施行的 HJ 633。</translation>
    </message>
    <message>
        <source>The rows span more than three months.</source>
        <translation>这些行超过三个月。</translation>
    </message>
    <message>
        <source>Leave out what does not belong to this spell.</source>
        <translation>删去不属于这次过程的。</translation>
    </message>
    <message>
        <source>Some hours have no index.</source>
        <translation>有的小时算不出 AQI。</translation>
    </message>
    <message>
        <source>Too few of the 24 hours before them were measured; they count as missing.</source>
        <translation>其前 24 小时实测太少，按缺测计。</translation>
    </message>
    <message>
        <source>Some hours have not come yet.</source>
        <translation>有的小时还没有到。</translation>
    </message>
    <message>
        <source>They count as forecast.</source>
        <translation>按预报计。</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 起，共 %2 起</translation>
    </message>
    <message numerus="yes">
        <source>%n over, hidden</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n 起超时未显示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n 起超时</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>document, clause</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 t</source>
        <translation>%1 吨</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>清单缺项</translation>
    </message>
    <message>
        <source>cannot be judged</source>
        <translation>不能判定</translation>
    </message>
    <message>
        <source>short of %1</source>
        <comment>tonnes</comment>
        <translation>缺 %1</translation>
    </message>
    <message>
        <source>met</source>
        <comment>a duty</comment>
        <translation>达标</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未写明</translation>
    </message>
    <message>
        <source>Reduction list</source>
        <translation>减排清单</translation>
    </message>
    <message numerus="yes">
        <source>%n enterprises</source>
        <translation>
            <numerusform>%n 家企业</numerusform>
        </translation>
    </message>
    <message>
        <source>No reduction list is in force. Import one: menu Data, Import reduction list.</source>
        <translation>还没有减排清单。从“数据”菜单导入减排清单。</translation>
    </message>
    <message>
        <source>The list does not say what everybody emits (row 全社会): no duty can be judged.</source>
        <translation>清单没有“全社会”一行的总排放量：不能判定是否达标。</translation>
    </message>
    <message>
        <source>reduction-%1.csv</source>
        <comment>file name</comment>
        <translation>减排清单-%1.csv</translation>
    </message>
    <message>
        <source>%1 %2 t</source>
        <comment>pollutant, tonnes</comment>
        <translation>%1 %2 吨</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全社会</translation>
    </message>
    <message>
        <source>Import reduction list</source>
        <translation>导入减排清单</translation>
    </message>
    <message>
        <source>Replace reduction list</source>
        <translation>替换减排清单</translation>
    </message>
    <message>
        <source>no reduction list yet</source>
        <translation>还没有减排清单</translation>
    </message>
    <message numerus="yes">
        <source>replaces the reduction list in force, %n enterprises</source>
        <translation>
            <numerusform>替换现用减排清单，%n 家企业</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reduction list replaced: %n enterprises.</source>
        <translation>
            <numerusform>减排清单已替换：%n 家企业。</numerusform>
        </translation>
    </message>
    <message>
        <source>record the series</source>
        <comment>Cannot …</comment>
        <translation>记入序列</translation>
    </message>
    <message>
        <source>correct the time</source>
        <comment>Cannot …</comment>
        <translation>更正时间</translation>
    </message>
    <message>
        <source>two people in two posts sign; %1 has signed already</source>
        <translation>须由两个岗位的两人签字；%1已签过</translation>
    </message>
    <message>
        <source>%1 went out already and stands; say why one more goes out, or strike the wrong one first</source>
        <translation>%1已报过，仍有效；写明为何再报，或先划去报错的那份</translation>
    </message>
    <message>
        <source>no plan that runs here reads a series</source>
        <translation>在用的预案都不读序列</translation>
    </message>
    <message>
        <source>the hours or values of the series do not fit</source>
        <translation>序列的时刻或数值不合</translation>
    </message>
    <message>
        <source>%1 is too large for a series of three months; nothing was taken. Leave out what does not belong to this spell.</source>
        <translation>%1 太大，超过三个月的序列；没有录入。删去不属于这次过程的。</translation>
    </message>
    <message>
        <source>%1 is not a text file; nothing was taken. Save the table as CSV (UTF-8) and choose that file.</source>
        <translation>%1 不是文本文件；没有录入。把表格另存为 CSV（UTF-8）再选。</translation>
    </message>
    <message>
        <source>%1 cannot be opened; nothing was taken. Grant read access, or choose another file.</source>
        <translation>%1 打不开；没有录入。给予读取权限，或另选文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>time</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>hours</comment>
        <translation>
            <numerusform>缺测 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forecast</source>
        <comment>hours</comment>
        <translation>
            <numerusform>预报 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>no hour over 200</source>
        <translation>没有高于 200 的小时</translation>
    </message>
    <message numerus="yes">
        <source>%n h over 200 in the last episode</source>
        <translation>
            <numerusform>最近一次过程 %n 小时高于 200</numerusform>
        </translation>
    </message>
    <message>
        <source>Type or paste rows, or choose a file first.</source>
        <translation>先键入或粘贴各行，或选择文件。</translation>
    </message>
    <message>
        <source>Correct what is wrong first.</source>
        <translation>先改正有问题的行。</translation>
    </message>
    <message>
        <source>%1, corrected by hand</source>
        <comment>file</comment>
        <translation>%1，手工改过</translation>
    </message>
    <message>
        <source>forecast</source>
        <comment>hour</comment>
        <translation>预报</translation>
    </message>
    <message>
        <source>measured</source>
        <comment>hour</comment>
        <translation>实测</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>value of an hour</comment>
        <translation>缺测</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hour of the day</comment>
        <translation> 时</translation>
    </message>
    <message>
        <source>neither counts nor lifts</source>
        <comment>151 to 200</comment>
        <translation>151–200：不计入，也不能解除</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <comment>pollutant</comment>
        <translation>首要 %1</translation>
    </message>
    <message>
        <source>%1 h &gt; 200 → %2</source>
        <comment>hours, what it calls for</comment>
        <translation>%1 小时 &gt; 200 → %2</translation>
    </message>
    <message>
        <source>%1 (forecast)</source>
        <translation>%1（预报）</translation>
    </message>
    <message>
        <source>peak %1, over 300 for %2 h</source>
        <translation>峰值 %1，高于 300 最长 %2 小时</translation>
    </message>
    <message>
        <source>pause %1 h</source>
        <translation>间隔 %1 小时</translation>
    </message>
    <message>
        <source>≤ 150 for %1 h at most</source>
        <translation>≤ 150 最长 %1 小时</translation>
    </message>
    <message>
        <source>AQI, 24 hours rolling</source>
        <translation>AQI 24 小时滑动值</translation>
    </message>
    <message>
        <source>top of the scale 500</source>
        <translation>封顶 500</translation>
    </message>
    <message>
        <source>severe &gt; 300</source>
        <translation>严重 &gt; 300</translation>
    </message>
    <message>
        <source>heavy &gt; 200</source>
        <translation>重度 &gt; 200</translation>
    </message>
    <message>
        <source>may be lifted ≤ 150</source>
        <translation>解除线 ≤ 150</translation>
    </message>
    <message>
        <source>%1 to %2: %3 h over 200, %4</source>
        <translation>%1 至 %2：高于 200 共 %3 小时，%4</translation>
    </message>
    <message>
        <source>%1, hourly</source>
        <comment>pollutant</comment>
        <translation>%1 小时浓度</translation>
    </message>
    <message>
        <source>largest %1 %2</source>
        <comment>value, unit</comment>
        <translation>最高 %1 %2</translation>
    </message>
    <message>
        <source>The response has ended. Reopen it first.</source>
        <translation>响应已终止，先重新打开。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence, clause</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <comment>level, value of a fact</comment>
        <translation>%1要 %2</translation>
    </message>
    <message>
        <source>calls for no level by itself</source>
        <translation>单凭它不到任何一级</translation>
    </message>
    <message>
        <source>No hour is missing.</source>
        <translation>没有缺测的小时。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>spans of hours</comment>
        <translation>
            <numerusform>%1，另有 %n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) missing: %1. A missing hour ends a run and is not filled in.</source>
        <translation>
            <numerusform>缺测 %n 小时：%1。缺测即断，不补。</numerusform>
        </translation>
    </message>
    <message>
        <source>≤ 150 for %1 h in a row: enough for lifting (%2 h)</source>
        <translation>≤ 150 连续 %1 小时，够解除（%2 小时）</translation>
    </message>
    <message>
        <source>≤ 150 for %1 h in a row: %2 h are still missing for lifting</source>
        <translation>≤ 150 连续 %1 小时，离解除还差 %2 小时</translation>
    </message>
    <message>
        <source>151 to 200 for %1 h, from %2 on: they do not count as heavy pollution, and they lift nothing. A warning that stands goes on.</source>
        <translation>151 至 200 共 %1 小时，自 %2 起：不计入重污染小时，也不能解除；若已发布预警，继续有效。</translation>
    </message>
    <message>
        <source>pause %1: ≤ 150 for %2 h at most, less than %3: one episode</source>
        <translation>间隔 %1：≤ 150 最长 %2 小时，不足 %3 小时，合为一次过程</translation>
    </message>
    <message>
        <source>The index stands as it was given.</source>
        <translation>AQI 按提供的值。</translation>
    </message>
    <message>
        <source>The index was worked out by %1.</source>
        <translation>AQI 按 %1 计算。</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>AQI 24 h</source>
        <translation>AQI 24 小时</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>measured or forecast</comment>
        <translation>类别</translation>
    </message>
    <message>
        <source>Leads</source>
        <comment>pollutant</comment>
        <translation>首要污染物</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>pollutant, unit</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) changed</source>
        <translation>
            <numerusform>改 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) new</source>
        <translation>
            <numerusform>新增 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 (%n h)</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%1 至 %2（%n 小时）</numerusform>
        </translation>
    </message>
    <message>
        <source>typed</source>
        <comment>series</comment>
        <translation>键入</translation>
    </message>
    <message>
        <source>air quality %1 to %2</source>
        <translation>空气质量 %1 至 %2</translation>
    </message>
    <message>
        <source>all forecast</source>
        <translation>全为预报</translation>
    </message>
    <message>
        <source>forecast after %1</source>
        <translation>%1 之后为预报</translation>
    </message>
    <message>
        <source>again by %1</source>
        <translation>%1 前再做</translation>
    </message>
    <message>
        <source>; its number is not used again</source>
        <translation>；编号不再使用</translation>
    </message>
    <message>
        <source>; clock runs again: %1, due %2</source>
        <translation>；时限重新走：%1，%2 到</translation>
    </message>
    <message>
        <source>series</source>
        <comment>timeline</comment>
        <translation>序列</translation>
    </message>
    <message>
        <source>%1; goes to: %2</source>
        <translation>%1；移交：%2</translation>
    </message>
    <message>
        <source>%1: sounds again</source>
        <translation>%1：恢复提示音</translation>
    </message>
    <message>
        <source>time</source>
        <comment>timeline</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>the accident happened %1, not %2</source>
        <translation>事故发生时间更正为 %1，原为 %2</translation>
    </message>
    <message>
        <source>%1: counted from the corrected time, due %2</source>
        <translation>%1：按更正的时间重新计，%2 到</translation>
    </message>
    <message>
        <source>%1; done %2, in time</source>
        <translation>%1；%2 办结，按时</translation>
    </message>
    <message>
        <source>%1; done %2, late</source>
        <translation>%1；%2 办结，逾期</translation>
    </message>
    <message>
        <source>What opened the incident stands. Where its time is wrong, correct it at the head.</source>
        <translation>立案的一条不能划去。时间有误，在事件头部“更正”。</translation>
    </message>
    <message>
        <source>duty to cut emissions</source>
        <translation>减排要求</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>incident and state</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>proposed</source>
        <comment>change of a plan</comment>
        <translation>已提出</translation>
    </message>
    <message>
        <source>reviewed</source>
        <comment>change of a plan</comment>
        <translation>已审核</translation>
    </message>
    <message>
        <source>approved</source>
        <comment>change of a plan</comment>
        <translation>已批准</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>change of a plan</comment>
        <translation>未批准</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>text and clause</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>proposed on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>reason of the change</source>
        <translation>变更原因</translation>
    </message>
    <message>
        <source>what is changed</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>state of the change</source>
        <translation>请求状态</translation>
    </message>
    <message>
        <source>outcome of the review</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>filed on</source>
        <translation>备案时间</translation>
    </message>
    <message>
        <source>in effect from</source>
        <translation>实施日期</translation>
    </message>
    <message>
        <source>Change record of %1</source>
        <translation>%1变更记录表</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>cell of a table</comment>
        <translation>%1，有变</translation>
    </message>
    <message>
        <source>title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>words that speak for it</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>（没有）</translation>
    </message>
    <message>
        <source>nothing of it</source>
        <translation>（无此项）</translation>
    </message>
    <message>
        <source>falls away</source>
        <translation>（取消）</translation>
    </message>
    <message>
        <source>part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>which one</source>
        <translation>哪一处</translation>
    </message>
    <message>
        <source>first version</source>
        <translation>甲版</translation>
    </message>
    <message>
        <source>second version</source>
        <translation>乙版</translation>
    </message>
    <message>
        <source>head of the plan</source>
        <translation>预案名称</translation>
    </message>
    <message>
        <source>read off the series</source>
        <translation>从序列读出</translation>
    </message>
    <message>
        <source>plans beside it</source>
        <translation>配套预案</translation>
    </message>
    <message>
        <source>rows of tables</source>
        <translation>判定表的行</translation>
    </message>
    <message>
        <source>states</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>confirmations</source>
        <translation>确认事项</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>kinds of tasks</source>
        <translation>任务类别</translation>
    </message>
    <message>
        <source>groups of tasks</source>
        <translation>任务组</translation>
    </message>
    <message>
        <source>seasons</source>
        <translation>时节</translation>
    </message>
    <message>
        <source>clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>every so many years</source>
        <translation>几年一次</translation>
    </message>
    <message>
        <source>by whom</source>
        <translation>谁办</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>由谁担任</translation>
    </message>
    <message>
        <source>duty</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>smallest value</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>largest value</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>question</source>
        <translation>问法</translation>
    </message>
    <message>
        <source>how it is counted</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>may count</source>
        <translation>可计</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>warning when broken</source>
        <translation>不合时提示</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>量</translation>
    </message>
    <message>
        <source>goes to whom</source>
        <translation>转给</translation>
    </message>
    <message>
        <source>handed over by</source>
        <translation>移交步骤</translation>
    </message>
    <message>
        <source>when</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>note on it</source>
        <translation>注</translation>
    </message>
    <message>
        <source>pollutants</source>
        <translation>污染物</translation>
    </message>
    <message>
        <source>share to cut</source>
        <translation>减排比例</translation>
    </message>
    <message>
        <source>outcomes, strongest first</source>
        <translation>结论（从重到轻）</translation>
    </message>
    <message>
        <source>looks at</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>then</source>
        <translation>则</translation>
    </message>
    <message>
        <source>follows the table</source>
        <translation>依判定表</translation>
    </message>
    <message>
        <source>kind of state</source>
        <translation>状态类别</translation>
    </message>
    <message>
        <source>given by</source>
        <translation>由谁确认</translation>
    </message>
    <message>
        <source>leads from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>leads to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>proposed when</source>
        <translation>何时建议</translation>
    </message>
    <message>
        <source>advised by</source>
        <translation>听取</translation>
    </message>
    <message>
        <source>on entering</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>with all of</source>
        <translation>并按</translation>
    </message>
    <message>
        <source>but not</source>
        <translation>不含</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>承办</translation>
    </message>
    <message>
        <source>supported by</source>
        <translation>配合</translation>
    </message>
    <message>
        <source>of the kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>daily at</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>on the same day until</source>
        <translation>当日</translation>
    </message>
    <message>
        <source>started by</source>
        <translation>起于</translation>
    </message>
    <message>
        <source>started by leaving</source>
        <translation>起于离开</translation>
    </message>
    <message>
        <source>ended by</source>
        <translation>止于</translation>
    </message>
    <message>
        <source>ended by leaving</source>
        <translation>止于离开</translation>
    </message>
    <message>
        <source>only in</source>
        <translation>只在</translation>
    </message>
    <message>
        <source>near so many minutes before</source>
        <translation>提前几分钟提示</translation>
    </message>
    <message>
        <source>from whom</source>
        <translation>谁报</translation>
    </message>
    <message>
        <source>to whom</source>
        <translation>报谁</translation>
    </message>
    <message>
        <source>contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>done by sending it</source>
        <translation>报出即完成</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>belongs to</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>answers to</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>gist</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>用处</translation>
    </message>
    <message>
        <source>reading chosen</source>
        <translation>取何说</translation>
    </message>
    <message>
        <source>no member of the command</source>
        <translation>非指挥部成员</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>followed over time</source>
        <translation>随时间跟踪</translation>
    </message>
    <message>
        <source>in all other cases</source>
        <translation>其余情形</translation>
    </message>
    <message>
        <source>given anew for every step</source>
        <translation>每一步重新确认</translation>
    </message>
    <message>
        <source>starts anew when it ended</source>
        <translation>到期再起</translation>
    </message>
    <message>
        <source>from the next day on</source>
        <translation>次日起</translation>
    </message>
    <message>
        <source>counts from when it was heard</source>
        <translation>从接报时起算</translation>
    </message>
    <message>
        <source>runs on after the end of the response</source>
        <translation>响应终止后仍计</translation>
    </message>
    <message>
        <source>people alone</source>
        <translation>只由人定</translation>
    </message>
    <message>
        <source>where it begins</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>no level in force</source>
        <translation>未定级</translation>
    </message>
    <message>
        <source>a level is in force</source>
        <translation>有级别在用</translation>
    </message>
    <message>
        <source>the response is over</source>
        <translation>响应已终止</translation>
    </message>
    <message>
        <source>reviewed, nothing follows</source>
        <translation>已评估，再无下一步</translation>
    </message>
    <message>
        <source>hours of the episode over 200</source>
        <translation>过程中高于 200 的小时</translation>
    </message>
    <message>
        <source>longest run of hours over 300</source>
        <translation>连续高于 300 的最长小时</translation>
    </message>
    <message>
        <source>longest run of hours over 150</source>
        <translation>连续高于 150 的最长小时</translation>
    </message>
    <message>
        <source>largest index</source>
        <translation>指数峰值</translation>
    </message>
    <message>
        <source>hours at 150 or below from now on</source>
        <translation>今后不高于 150 的小时</translation>
    </message>
    <message>
        <source>largest hourly SO₂</source>
        <translation>SO₂ 小时最大值</translation>
    </message>
    <message>
        <source>is</source>
        <comment>equal</comment>
        <translation>为</translation>
    </message>
    <message>
        <source>is not</source>
        <comment>not equal</comment>
        <translation>不为</translation>
    </message>
    <message>
        <source>and</source>
        <comment>in a condition</comment>
        <translation>且</translation>
    </message>
    <message>
        <source>or</source>
        <comment>in a condition</comment>
        <translation>或</translation>
    </message>
    <message>
        <source>not</source>
        <comment>in a condition</comment>
        <translation>非</translation>
    </message>
    <message>
        <source>row %1 (%2)</source>
        <comment>of a table, and its clause</comment>
        <translation>第 %1 行（%2）</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>table, outcome, rows</comment>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>no other part differs</source>
        <translation>其他部分相同</translation>
    </message>
    <message numerus="yes">
        <source>%n other part(s) differ</source>
        <translation>
            <numerusform>其他部分 %n 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>The tables of the two are too large together to be compared exactly. What else they do not say alike is listed.</source>
        <translation>两版的判定表合起来太大，不能逐一比较。其他部分的不同仍列出。</translation>
    </message>
    <message>
        <source>situations not compared</source>
        <translation>情形未比较</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of situations are decided differently</source>
        <translation>
            <numerusform>%n 类情形结论不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one version of this plan is at hand. Change a cell of a table, and the draft can be compared with it.</source>
        <translation>这一预案只有一个版本。改一格存为草案，即可与它比较。</translation>
    </message>
    <message>
        <source>the two are being compared</source>
        <translation>正在比较两版</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>version and state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 (first version)</source>
        <translation>%1（甲版）</translation>
    </message>
    <message>
        <source>%1 (second version)</source>
        <translation>%1（乙版）</translation>
    </message>
    <message>
        <source>Only the first version asks for %1.</source>
        <translation>只有甲版要问%1。</translation>
    </message>
    <message>
        <source>Only the second version asks for %1.</source>
        <translation>只有乙版要问%1。</translation>
    </message>
    <message>
        <source>%1 can have other values; compared over those that both versions know.</source>
        <translation>%1取值不同，只比较两版都有的取值。</translation>
    </message>
    <message>
        <source>%1 is answered in another way; compared as two facts.</source>
        <translation>%1答法不同，当作两项比较。</translation>
    </message>
    <message numerus="yes">
        <source>%n more of this kind; the command plan diff lists them</source>
        <translation>
            <numerusform>同类还有 %n 类；用命令 plan diff 列出</numerusform>
        </translation>
    </message>
    <message>
        <source>far more of this kind than can be listed; the command plan diff lists some thousands</source>
        <translation>同类太多，列不完；用命令 plan diff 可列出数千类</translation>
    </message>
    <message>
        <source>always</source>
        <comment>situations</comment>
        <translation>任何情形</translation>
    </message>
    <message>
        <source>Tables of the first version alone: %1.</source>
        <translation>只有甲版有的判定表：%1。</translation>
    </message>
    <message>
        <source>Tables of the second version alone: %1.</source>
        <translation>只有乙版有的判定表：%1。</translation>
    </message>
    <message>
        <source>The same in every situation: %1.</source>
        <translation>任何情形都相同：%1。</translation>
    </message>
    <message>
        <source>a line was struck</source>
        <translation>划去一条</translation>
    </message>
    <message>
        <source>plan started</source>
        <translation>预案启动</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>outcome and clauses</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>they part here</source>
        <translation>从这里分开</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Both versions come to the same at every moment of this incident.</source>
        <translation>这一事件每一时刻两版结论都相同。</translation>
    </message>
    <message>
        <source>The two part at %1: %2, first version %3, second version %4.</source>
        <translation>两版在 %1 分开：%2，甲版%3，乙版%4。</translation>
    </message>
    <message>
        <source>time</source>
        <comment>of a moment</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>told then</source>
        <translation>当时得知</translation>
    </message>
    <message>
        <source>table</source>
        <translation>判定表</translation>
    </message>
    <message>
        <source>the two</source>
        <translation>两版</translation>
    </message>
    <message>
        <source>The incident is being fetched from the record.</source>
        <translation>正从记录库取出这一事件。</translation>
    </message>
    <message>
        <source>This incident does not run this plan. Choose another one.</source>
        <translation>这一事件没有用这一预案。另选一个。</translation>
    </message>
    <message>
        <source>No incident of this plan is chosen. Choose one above.</source>
        <translation>还没有选这一预案的事件。在上面选一个。</translation>
    </message>
    <message>
        <source>The incident is being judged under both versions.</source>
        <translation>正按两版重新研判。</translation>
    </message>
    <message>
        <source>The incident itself runs under %1; nothing of this is recorded.</source>
        <translation>这一事件按 %1 版运行；重演只看不记。</translation>
    </message>
    <message>
        <source>Never asked for, read off the recorded series: %1.</source>
        <translation>当时没有问、从已录的序列读出：%1。</translation>
    </message>
    <message>
        <source>Never told, as only the second version asks for it, and taken as unknown: %1.</source>
        <translation>只有乙版要问、从未得知，按未知算：%1。</translation>
    </message>
    <message>
        <source>Told, but nothing the second version knows: %1.</source>
        <translation>已得知而乙版不用：%1。</translation>
    </message>
    <message>
        <source>Two rows give different outcomes for the same facts.</source>
        <translation>两行对同样的要素给出不同的结果。</translation>
    </message>
    <message>
        <source>Other rows together give as strong an outcome wherever this one matches.</source>
        <translation>凡此行适用处，其他各行合起来结果已不弱于它。</translation>
    </message>
    <message>
        <source>No case of the plan is decided by the row.</source>
        <translation>没有案例由此行定出。</translation>
    </message>
    <message>
        <source>No case of the plan tries both sides of a threshold.</source>
        <translation>没有案例把一个界限的两边都试过。</translation>
    </message>
    <message>
        <source>The draft does not say what it changes.</source>
        <translation>草案没有写改了什么。</translation>
    </message>
    <message>
        <source>A case of the plan comes to something else than it expects.</source>
        <translation>预案的一个案例与所期望的不符。</translation>
    </message>
    <message>
        <source>No way out of a state can ever be taken.</source>
        <translation>有的状态进得去，出不来。</translation>
    </message>
    <message>
        <source>It is not said when a step to a level is proposed.</source>
        <translation>没有写何时提出进入某级的一步。</translation>
    </message>
    <message>
        <source>A step to a level is only proposed where the plan does not apply.</source>
        <translation>进入某级的一步只在不属本预案时才提出。</translation>
    </message>
    <message>
        <source>A step to a level is also proposed where the facts call for another.</source>
        <translation>要素指向另一级时，也提出进入此级。</translation>
    </message>
    <message>
        <source>A step is proposed for a level, but leads to none or to a weaker one.</source>
        <translation>按某级提出的一步，却不进入或只进入更弱的级别。</translation>
    </message>
    <message>
        <source>A step past the levels can be proposed where the facts call for one.</source>
        <translation>要素已够某级，却可能提出绕过各级的一步。</translation>
    </message>
    <message>
        <source>Steps for what is not the plan&apos;s business do not fit together.</source>
        <translation>不属本预案时的几步互不相符。</translation>
    </message>
    <message>
        <source>A step can be proposed and refused at once.</source>
        <translation>同一步可能既提出又被拒绝。</translation>
    </message>
    <message>
        <source>A step is refused while the other ladder stands where it should.</source>
        <translation>另一阶梯已到应到之处，这一步仍被拒绝。</translation>
    </message>
    <message>
        <source>A clock never ends.</source>
        <translation>有的时限永远了结不了。</translation>
    </message>
    <message>
        <source>What starts or ends a clock names states of two ladders.</source>
        <translation>时限的起止写了两个阶梯的状态。</translation>
    </message>
    <message>
        <source>no clock counts from this line; strike it and record it anew with its time</source>
        <translation>没有时限由这一条起算；请划去，按对的时间重记</translation>
    </message>
    <message>
        <source>the steps of a ladder keep their order; correct the step before or after it first</source>
        <translation>同一阶梯上的命令前后次序不能改乱；请先更正它前面或后面的一条</translation>
    </message>
    <message>
        <source>≤ %1 for %2 h in a row: %3</source>
        <comment>index, hours, fact</comment>
        <translation>不高于 %1 连续 %2 小时：%3</translation>
    </message>
    <message>
        <source>counts as %1</source>
        <comment>a corrected time</comment>
        <translation>按 %1 算</translation>
    </message>
    <message>
        <source>“%1” happened %2, not %3</source>
        <comment>a line of the record</comment>
        <translation>“%1”发生于 %2，不是 %3</translation>
    </message>
    <message>
        <source>A corrected time stands. Correct it once more.</source>
        <translation>更正过的时间不能划去。请再更正一次。</translation>
    </message>
    <message>
        <source>No clock counts from this line. Strike it, and record it anew with its time.</source>
        <translation>没有时限由这一条起算。请划去，按对的时间重记。</translation>
    </message>
    <message>
        <source>This line has its time from another one. Correct that one.</source>
        <translation>这一条的时间随另一条而定。请更正那一条。</translation>
    </message>
    <message>
        <source>no step proposed</source>
        <translation>暂无提议</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>每日</translation>
    </message>
    <message numerus="yes">
        <source>%n steps against the assessment need a reason</source>
        <translation>
            <numerusform>%n 项与研判不同，须填理由</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: against the assessment, a reason is needed</source>
        <translation>%1须填理由</translation>
    </message>
    <message>
        <source>choose a dashed one to see why</source>
        <translation>虚线的选中看缘由</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>threshold, what it calls for</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>hours in a row at an index or below, from now on</source>
        <translation>自此刻起连续不高于该指数的小时数</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <comment>confirmation, step it is given for</comment>
        <translation>%1（用于%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n with uses</source>
        <comment>clauses</comment>
        <translation>
            <numerusform>%n 条有用处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <comment>clauses</comment>
        <translation>
            <numerusform>%n 条只是陈述</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without use</source>
        <comment>clauses</comment>
        <translation>
            <numerusform>%n 条没有着落</numerusform>
        </translation>
    </message>
    <message>
        <source>A clause above this one, or just before it, is not listed.</source>
        <translation>这一条的上级或前一条没有列出。</translation>
    </message>
    <message>
        <source>outcome %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>%1: %2 is expected, the tables give %3</source>
        <translation>%1应为 %2，判定表得 %3</translation>
    </message>
    <message>
        <source>the document has %1, listed are %2</source>
        <translation>文件共 %1 条，列出 %2 条</translation>
    </message>
    <message>
        <source>the document lists %1, the clause became %2</source>
        <translation>文件列 %1 项，此条写成 %2 项</translation>
    </message>
    <message>
        <source>read as: %1</source>
        <translation>取法：%1</translation>
    </message>
    <message>
        <source>stated here</source>
        <translation>本级写明</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n task(s)</source>
        <translation>
            <numerusform>%1 · %2，%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>seasons that clocks keep to</source>
        <translation>时限所依的季节</translation>
    </message>
    <message>
        <source>example of the comparison</source>
        <translation>比较所举的例子</translation>
    </message>
    <message>
        <source>filled in here</source>
        <translation>在此填写</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>facts of the try-out</comment>
        <translation>%1，已改动</translation>
    </message>
    <message>
        <source>example of a finding</source>
        <translation>检查所举的例子</translation>
    </message>
    <message>
        <source>kind of tasks %1</source>
        <translation>任务类别 %1</translation>
    </message>
    <message>
        <source>clause %1</source>
        <translation>条款 %1</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>案例 %1</translation>
    </message>
    <message>
        <source>starts no incident in a live record</source>
        <translation>实战中不能启动</translation>
    </message>
    <message>
        <source>starts incidents in a demonstration or a drill only</source>
        <translation>只在演示、演练中启动</translation>
    </message>
    <message>
        <source>starts no incident</source>
        <translation>不能启动事件</translation>
    </message>
    <message>
        <source>no step</source>
        <translation>没有一步</translation>
    </message>
    <message>
        <source>expected to be proposed: %1</source>
        <translation>它预期提议：%1</translation>
    </message>
    <message>
        <source>expected to be open yet: %1</source>
        <translation>它预期尚不知道能否：%1</translation>
    </message>
    <message>
        <source>expected to be refused for now: %1</source>
        <translation>它预期暂不能：%1</translation>
    </message>
    <message>
        <source>expected to be ruled out by the facts: %1</source>
        <translation>它预期按事实不能：%1</translation>
    </message>
    <message>
        <source>another end is expected of: %1</source>
        <translation>它预期这一步另有去处：%1</translation>
    </message>
    <message>
        <source>the plan was closed here</source>
        <translation>本预案的处置已了结</translation>
    </message>
    <message>
        <source>Proposed: %1</source>
        <comment>step</comment>
        <translation>提议%1：</translation>
    </message>
    <message>
        <source>Once confirmed: %1</source>
        <comment>step</comment>
        <translation>确认后可%1：</translation>
    </message>
    <message>
        <source>proposed by</source>
        <comment>a step, by this clause</comment>
        <translation>提议依据</translation>
    </message>
    <message>
        <source>proposed, not possible yet</source>
        <translation>已提议，条件未到</translation>
    </message>
    <message>
        <source>no step proposed; open: %1</source>
        <translation>暂无提议，可走：%1</translation>
    </message>
    <message>
        <source>Like “&gt;= 25”, “[10..30)”, “at least 25” or “-” for any.</source>
        <translation>如 “&gt;= 25”“[10..30)”“至少 25”，不限写 “-”。</translation>
    </message>
    <message>
        <source>requirement %1</source>
        <translation>前提 %1</translation>
    </message>
    <message>
        <source>when it is proposed</source>
        <translation>何时提出</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>value of a fact</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>step, which of its conditions</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>A condition over the names of the plan, like “below_red_hours &gt;= 36 and city_signed”.</source>
        <translation>用预案中的名称写条件，如 “below_red_hours &gt;= 36 and city_signed”。</translation>
    </message>
    <message>
        <source>That is no condition; it goes wrong at character %1.</source>
        <translation>这不是条件：第 %1 个字符处读不通。</translation>
    </message>
    <message>
        <source>holds</source>
        <comment>condition</comment>
        <translation>成立</translation>
    </message>
    <message>
        <source>does not hold</source>
        <comment>condition</comment>
        <translation>不成立</translation>
    </message>
    <message>
        <source>%1, how long it runs</source>
        <comment>clock</comment>
        <translation>%1，时长</translation>
    </message>
    <message>
        <source>Like “2 h”, “90 min” or “PT1H30M”.</source>
        <translation>如 “2小时”“90分钟”“1小时30分”。</translation>
    </message>
    <message>
        <source>The number of days.</source>
        <translation>天数。</translation>
    </message>
    <message>
        <source>The number of working days.</source>
        <translation>工作日天数。</translation>
    </message>
    <message>
        <source>A time of day, like “24:00”.</source>
        <translation>时刻，如 “24:00”。</translation>
    </message>
    <message>
        <source>That is no length of time. Write it like “2 h”, “90 min” or “PT1H30M”.</source>
        <translation>这不是时长。写成 “2小时”“90分钟” 或 “1小时30分”。</translation>
    </message>
    <message>
        <source>That is no number of days. Write a whole number from 1.</source>
        <translation>这不是天数。写从 1 起的整数。</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>That is no time of day. Write it like “24:00”.</source>
        <translation>这不是时刻。写成 “24:00”。</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>time of day</comment>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Only steps that hang on a condition can be changed.</source>
        <translation>只有带条件的步骤可改。</translation>
    </message>
    <message>
        <source>Of this list only how long a clock runs can be changed.</source>
        <translation>此列表中只有时限的时长可改。</translation>
    </message>
    <message>
        <source>There is no value here that could be changed.</source>
        <translation>这里没有可改的值。</translation>
    </message>
    <message>
        <source>Nothing can be saved: what is typed is no such value.</source>
        <translation>不能存：所写不是这样的值。</translation>
    </message>
    <message>
        <source>This value is written so that it cannot be changed alone; change it in the file by hand.</source>
        <translation>此值在文件中的写法不能单独改，需在文件里手改。</translation>
    </message>
    <message>
        <source>The plan cannot be used like this; correct the value first.</source>
        <translation>这样预案无法使用，先改正所写的值。</translation>
    </message>
    <message>
        <source>inherited from %1</source>
        <comment>task set</comment>
        <translation>沿用%1</translation>
    </message>
    <message>
        <source>The clock follows from the line that started or ended it. Correct the time of that line (T) or strike it (X); stop a clock that runs in the list of clocks (D).</source>
        <translation>时限由启动或了结它的那一条得出。更正那一条的时间（T）或划去那一条（X）；还在计的，在时限列表里了结（D）。</translation>
    </message>
    <message>
        <source>A report that went out did this task. Strike the report.</source>
        <translation>这项任务由报出的报告办结。要改，划去那份报告。</translation>
    </message>
    <message>
        <source>Where the response stands decides this. Mark the task itself in the list of tasks.</source>
        <translation>这由响应所处的级别决定。要改，在任务列表里标这项任务。</translation>
    </message>
    <message>
        <source>The assessment follows from the facts. Answer the fact that is wrong anew, or strike the line it was reported in; it is assessed again at once.</source>
        <translation>研判由要素得出。改答错的那一项，或划去报它的那一条，随即重新研判。</translation>
    </message>
    <message>
        <source>The task follows from where the response stands. Where it does not apply, say so in the list of tasks (X).</source>
        <translation>任务随响应级别列出。不适用的，在任务列表里按 X。</translation>
    </message>
    <message>
        <source>The call follows from where the response stands. Skip it in the list of calls (X).</source>
        <translation>呼叫随响应级别列出。不必呼的，在呼叫列表里按 X。</translation>
    </message>
    <message>
        <source>The step that was taken used this confirmation up. Confirm it anew with the next step.</source>
        <translation>这项确认已随那一步用掉。下一步再确认。</translation>
    </message>
    <message>
        <source>A strike stands. Record anew what was struck.</source>
        <translation>划去的不能恢复。把划错的重记一条。</translation>
    </message>
    <message>
        <source>%1 in force</source>
        <comment>level of a ladder</comment>
        <translation>%1现行级别</translation>
    </message>
    <message>
        <source>none</source>
        <comment>level of a ladder</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>response of the plan that asked</source>
        <translation>提出要求的预案的响应</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>the plan that asked</comment>
        <translation>无（要求来自本事件之外）</translation>
    </message>
    <message>
        <source>running</source>
        <comment>response of the plan that asked</comment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>over</source>
        <comment>response of the plan that asked</comment>
        <translation>已结束</translation>
    </message>
    <message>
        <source>a level is in force still; say why %1 goes out now, or end it first</source>
        <translation>级别仍在执行；写明为何现在报%1，或先结束（解除）</translation>
    </message>
    <message>
        <source>The plan has no name “%1” that a step of this ladder may look at.</source>
        <translation>预案中没有这个阶梯的步骤可用的名称“%1”。</translation>
    </message>
    <message>
        <source>The text cannot be used like this.</source>
        <translation>这样写不能用。</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>length of time, to be typed</comment>
        <translation>%1小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>length of time, to be typed</comment>
        <translation>%1分</translation>
    </message>
    <message>
        <source>Step %1 (%2): holds only in the second version, for example %3.</source>
        <translation>步骤%1（%2）：只在第二版成立，例如 %3。</translation>
    </message>
    <message>
        <source>Step %1 (%2): holds only in the first version, for example %3.</source>
        <translation>步骤%1（%2）：只在第一版成立，例如 %3。</translation>
    </message>
    <message>
        <source>in no situation do the tables decide differently; steps and clocks are among the other parts</source>
        <translation>判定表在任何情形下结论都相同（步骤、时限见其他部分）</translation>
    </message>
    <message>
        <source>facts it gives</source>
        <translation>告知的事实</translation>
    </message>
    <message>
        <source>%1 follows “%2”</source>
        <comment>fact of another plan, decision of this one</comment>
        <translation>%1随“%2”而定</translation>
    </message>
    <message>
        <source>is told: %1</source>
        <comment>facts a plan beside gets</comment>
        <translation>由本预案告知：%1</translation>
    </message>
    <message>
        <source>a plan of ours beside it</source>
        <translation>并行预案</translation>
    </message>
    <message>
        <source>No case of the plan tries the step on this side.</source>
        <translation>没有算例试到这一步被提议（或被挡住）的情形。</translation>
    </message>
    <message>
        <source>a fact of the plan beside</source>
        <translation>并行预案的一项事实</translation>
    </message>
    <message>
        <source>“%1” began</source>
        <comment>state</comment>
        <translation>进入“%1”</translation>
    </message>
    <message>
        <source>“%1” was left</source>
        <comment>state</comment>
        <translation>离开“%1”</translation>
    </message>
    <message>
        <source>step taken: %1</source>
        <translation>已下令：%1</translation>
    </message>
    <message>
        <source>task done: %1</source>
        <translation>任务办完：%1</translation>
    </message>
    <message>
        <source>report sent: %1</source>
        <translation>已发%1</translation>
    </message>
    <message>
        <source>task not applicable: %1</source>
        <translation>任务不适用：%1</translation>
    </message>
    <message>
        <source>No other number counts the same any more; type it.</source>
        <translation>已没有同口径的数可取用，请直接填写。</translation>
    </message>
    <message>
        <source>%1 open</source>
        <comment>decision</comment>
        <translation>%1未定</translation>
    </message>
    <message>
        <source>always counts</source>
        <translation>固定口径</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>number, when it was told</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>taken over from %1</source>
        <comment>number, when it was told</comment>
        <translation>取自%1</translation>
    </message>
    <message>
        <source>The plan was closed without a response. Reopen it first.</source>
        <translation>未启动响应即结案，先重新打开预案。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who said it, how it came here</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, running: this plan asked for it</source>
        <translation>%1（在办）：由本预案提出</translation>
    </message>
    <message>
        <source>%1 asked for this plan</source>
        <translation>本预案由%1提出</translation>
    </message>
    <message>
        <source>not linked with %1 (Ctrl+O)</source>
        <translation>与%1未关联（Ctrl+O）</translation>
    </message>
    <message>
        <source>each kind of counting holds those after it</source>
        <translation>计数口径由宽到窄，前者包含后者</translation>
    </message>
    <message>
        <source>%1, of these %2</source>
        <comment>kind of counting, numbers</comment>
        <translation>%1，其中 %2</translation>
    </message>
    <message>
        <source>say which plan asked for it</source>
        <comment>Cannot …</comment>
        <translation>记录由哪个预案提出</translation>
    </message>
    <message>
        <source>this plan is recorded as having asked for %1 already</source>
        <translation>%1已记为由该预案提出</translation>
    </message>
    <message>
        <source>this plan was itself asked for by %1</source>
        <translation>该预案本身就是由%1提出的</translation>
    </message>
    <message>
        <source>%1, asked for by %2</source>
        <comment>plan, plan</comment>
        <translation>《%1》由《%2》提出</translation>
    </message>
    <message>
        <source>%1; less were told: %2, check them</source>
        <comment>kind of counting, numbers</comment>
        <translation>%1；%2 反而更少，请核对</translation>
    </message>
    <message numerus="yes">
        <source>%n ended, still owed</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n 起已终止仍有时限</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (running here)</source>
        <comment>plan</comment>
        <translation>%1（已在本事件启动）</translation>
    </message>
    <message>
        <source>asked for by %1</source>
        <comment>plan</comment>
        <translation>由%1提出</translation>
    </message>
    <message>
        <source>asked for %1</source>
        <comment>plan</comment>
        <translation>提出了%1</translation>
    </message>
    <message>
        <source>hit, but a stronger row may count</source>
        <comment>row of a table</comment>
        <translation>命中，更强的行仍可能</translation>
    </message>
    <message>
        <source>A plan is named that is not at hand; nobody can open it.</source>
        <translation>提到的预案不在手边，无法启动。</translation>
    </message>
    <message>
        <source>The plan beside is given a fact that it does not ask for.</source>
        <translation>交给并行预案的要素，该预案并不问。</translation>
    </message>
    <message>
        <source>The plan beside is given a value that its fact cannot have.</source>
        <translation>交给并行预案的值，该要素不可能取。</translation>
    </message>
    <message>
        <source>plan %1</source>
        <comment>id</comment>
        <translation>预案 %1</translation>
    </message>
    <message>
        <source>fact %1 of plan %2</source>
        <comment>ids</comment>
        <translation>预案 %2 的要素 %1</translation>
    </message>
    <message>
        <source>ended: %1</source>
        <comment>incident</comment>
        <translation>已终止：%1</translation>
    </message>
    <message>
        <source>%1-draft</source>
        <comment>version</comment>
        <translation>%1 草案</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>未保存。%1</translation>
    </message>
    <message>
        <source>the clock has ended: %1</source>
        <translation>时限已了结：%1</translation>
    </message>
    <message>
        <source>no longer owed: %1</source>
        <comment>task, how the plan was closed</comment>
        <translation>不再需要：%1</translation>
    </message>
    <message>
        <source>%1 asked for %2</source>
        <translation>%1提出启用%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>incident, number</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>question, answer</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n findings alike</source>
        <translation>
            <numerusform>同样的 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1</source>
        <comment>of a table</comment>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>That is no test. %1</source>
        <translation>这不是条件。%1</translation>
    </message>
    <message>
        <source>One value or several, like “%1”, or “-” for any.</source>
        <translation>填一个或几个取值，如“%1”；不限写“-”。</translation>
    </message>
    <message>
        <source>what is not its business goes to %1</source>
        <comment>bodies or plans</comment>
        <translation>不属本预案的归：%1</translation>
    </message>
    <message>
        <source>conflict of the documents: %1</source>
        <translation>文件自身矛盾：%1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Stand-ins</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>State</source>
        <comment>account</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>最近登录</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>登录次数</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>%1 停用</translation>
    </message>
    <message>
        <source>waits until %1</source>
        <translation>等到 %1 才能再试</translation>
    </message>
    <message>
        <source>password to be changed</source>
        <translation>口令待改</translation>
    </message>
    <message>
        <source>open</source>
        <comment>account</comment>
        <translation>可用</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>对谁</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>duty officer</source>
        <translation>值班员</translation>
    </message>
    <message>
        <source>first reviewer</source>
        <translation>初审</translation>
    </message>
    <message>
        <source>second reviewer</source>
        <translation>复审</translation>
    </message>
    <message>
        <source>deputy leader</source>
        <translation>副组长</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>reserve holder</source>
        <translation>承储企业</translation>
    </message>
    <message>
        <source>drill coordinator</source>
        <translation>演练组织者</translation>
    </message>
    <message>
        <source>plan maintainer</source>
        <translation>预案管理</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>观察员</translation>
    </message>
    <message>
        <source>read the record</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>record incidents</source>
        <translation>记录事件</translation>
    </message>
    <message>
        <source>draft notices</source>
        <translation>拟通知单</translation>
    </message>
    <message>
        <source>do the first review</source>
        <translation>初审</translation>
    </message>
    <message>
        <source>do the second review</source>
        <translation>复审</translation>
    </message>
    <message>
        <source>approve as deputy leader</source>
        <translation>以副组长审批</translation>
    </message>
    <message>
        <source>approve as leader</source>
        <translation>以组长审批</translation>
    </message>
    <message>
        <source>move stock</source>
        <translation>出入库</translation>
    </message>
    <message>
        <source>plan the stock</source>
        <translation>定储备计划</translation>
    </message>
    <message>
        <source>run drills</source>
        <translation>组织演练</translation>
    </message>
    <message>
        <source>change plans</source>
        <translation>改预案</translation>
    </message>
    <message>
        <source>manage accounts</source>
        <translation>管理账号</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>stand-in for %1 ended %2</source>
        <translation>代 %1 已于 %2 届满</translation>
    </message>
    <message>
        <source>stands in for %1 from %2 until %3</source>
        <translation>自 %2 至 %3 代 %1</translation>
    </message>
    <message>
        <source>stands in for %1 until %2</source>
        <translation>代 %1 至 %2</translation>
    </message>
    <message>
        <source>may %1: %2</source>
        <comment>permission, roles</comment>
        <translation>可%1的角色：%2</translation>
    </message>
    <message>
        <source> It was recorded; type it again.</source>
        <translation>已记入记录，重输一遍。</translation>
    </message>
    <message>
        <source> The next try is possible at %1.</source>
        <translation>%1 之后可再试。</translation>
    </message>
    <message>
        <source>This password will not do. The rules stand beside it.</source>
        <translation>这个口令不合要求，要求写在旁边。</translation>
    </message>
    <message>
        <source>The new password is the old one. Choose another.</source>
        <translation>新口令与现用的相同，另选一个。</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>口令不对。</translation>
    </message>
    <message>
        <source>Too many wrong passwords in a row.</source>
        <translation>连续输错太多次。</translation>
    </message>
    <message>
        <source>First change the password that was given to you.</source>
        <translation>先改掉别人给的口令。</translation>
    </message>
    <message>
        <source>There is no such key.</source>
        <translation>没有这个密钥。</translation>
    </message>
    <message>
        <source>The key is revoked from an earlier time on already.</source>
        <translation>密钥已从更早的时间起吊销。</translation>
    </message>
    <message>
        <source>A key is revoked from now or from an earlier time on.</source>
        <translation>吊销只能从现在或更早的时间起。</translation>
    </message>
    <message>
        <source>Say why the key is revoked.</source>
        <translation>写明为何吊销。</translation>
    </message>
    <message>
        <source>There is no account %1.</source>
        <translation>没有账号 %1。</translation>
    </message>
    <message>
        <source>There is or was an account %1. A name is never given twice; take another.</source>
        <translation>已有或曾有账号 %1。名字不给第二次，另取一个。</translation>
    </message>
    <message>
        <source>A name has 1 to 40 characters, no blank at its ends and no hyphen in front.</source>
        <translation>账号名 1 至 40 个字符，两端无空格，不以连字符开头。</translation>
    </message>
    <message>
        <source>Say which post the account is for.</source>
        <translation>写明账号是哪个岗位的。</translation>
    </message>
    <message>
        <source>Tick at least one role.</source>
        <translation>至少勾选一个角色。</translation>
    </message>
    <message>
        <source>The account %1 is closed. An administrator opens another.</source>
        <translation>账号 %1 已停用。由管理员另开。</translation>
    </message>
    <message>
        <source>There are accounts already. An administrator opens further ones.</source>
        <translation>已有账号。其他的由管理员开。</translation>
    </message>
    <message>
        <source>Another open account of an administrator is needed first.</source>
        <translation>须先有另一位可用的管理员。</translation>
    </message>
    <message>
        <source>Nobody is signed in here; F12 signs in. %1.</source>
        <translation>本席无人登录，按 F12 登录。%1。</translation>
    </message>
    <message>
        <source>%1 is not signed in here any more; F12 signs in.</source>
        <translation>%1 已不在本席登录，按 F12 登录。</translation>
    </message>
    <message>
        <source>%1 may not do this. %2.</source>
        <translation>%1 不能这样做。%2。</translation>
    </message>
    <message>
        <source>Not for the own account: change the own password, and let another stand in.</source>
        <translation>不能对自己：自己的口令用“改口令”，代理由别人担任。</translation>
    </message>
    <message>
        <source>The term must end later than it begins, and later than now.</source>
        <translation>期限须晚于起始，也晚于现在。</translation>
    </message>
    <message>
        <source>The account stands in for nobody.</source>
        <translation>这个账号没有代任何人。</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>没有可改的。</translation>
    </message>
    <message>
        <source>The machine could not do it; the log says why. Try again.</source>
        <translation>机器没能做到，日志写明原因。再试一次。</translation>
    </message>
    <message>
        <source>at least 10 characters</source>
        <translation>至少 10 个字符</translation>
    </message>
    <message>
        <source>three of: small letters, capitals, digits, others; or 16 characters</source>
        <translation>小写、大写、数字、其他占三类，或满 16 个字符</translation>
    </message>
    <message>
        <source>without the account&apos;s name</source>
        <translation>不含账号名</translation>
    </message>
    <message>
        <source>none that is tried first</source>
        <translation>不是最常被猜的</translation>
    </message>
    <message>
        <source>account opened: %1; %2</source>
        <comment>post, roles</comment>
        <translation>开账号：%1；%2</translation>
    </message>
    <message>
        <source>roles now: %1</source>
        <translation>角色改为：%1</translation>
    </message>
    <message>
        <source>account closed</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>password changed</source>
        <translation>改口令</translation>
    </message>
    <message>
        <source>password reset</source>
        <translation>重置口令</translation>
    </message>
    <message>
        <source>new key %1</source>
        <translation>新密钥 %1</translation>
    </message>
    <message>
        <source>key under the new password</source>
        <translation>密钥转到新口令下</translation>
    </message>
    <message>
        <source>key %1 revoked: %2</source>
        <comment>key, reason</comment>
        <translation>吊销密钥 %1：%2</translation>
    </message>
    <message>
        <source>no longer stands in for %1</source>
        <translation>不再代 %1</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>口令不对</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>signed: %1</source>
        <translation>签名：%1</translation>
    </message>
    <message>
        <source>work without a sign-in began</source>
        <translation>未登录接警开始</translation>
    </message>
    <message>
        <source>countersigned what was recorded unsigned since %1</source>
        <translation>补签 %1 以来未登录的记录</translation>
    </message>
    <message>
        <source>Reading the accounts</source>
        <comment>… failed</comment>
        <translation>读取账号</translation>
    </message>
    <message>
        <source>no accounts yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>writes down, orders nothing</source>
        <translation>只记所述，不下令</translation>
    </message>
    <message>
        <source>代 %1 until %2</source>
        <comment>stands in for</comment>
        <translation>代 %1 至 %2</translation>
    </message>
    <message>
        <source>This time cannot be read. Type 18:00, or 12-05 18:00.</source>
        <translation>时间看不懂。写 18:00 或 12-05 18:00。</translation>
    </message>
    <message>
        <source>%1, in use since %2</source>
        <comment>key</comment>
        <translation>%1，%2 起在用</translation>
    </message>
    <message>
        <source>%1, made %2</source>
        <comment>key</comment>
        <translation>%1，%2 制成</translation>
    </message>
    <message>
        <source>handed over by %1</source>
        <comment>plan</comment>
        <translation>由%1移交</translation>
    </message>
    <message>
        <source>handed over to %1</source>
        <comment>plan</comment>
        <translation>已移交%1</translation>
    </message>
    <message>
        <source>counts from when the incident happened</source>
        <translation>自事发起算</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>value of a plan, before, after</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>≤ 150 for at least %1 h from %2 on: the %3 h over 200 before it are over and count towards no level any more</source>
        <translation>自 %2 起至少 %1 小时不高于 150：此前高于 200 的 %3 小时已告结束，不再计入任何级别</translation>
    </message>
    <message>
        <source>This is neither a text file nor a workbook (.xlsx).</source>
        <translation>这既不是文本文件，也不是工作簿（.xlsx）。</translation>
    </message>
    <message>
        <source>Save the table as .xlsx or as CSV (UTF-8) and choose that file.</source>
        <translation>把表另存为 .xlsx 或 CSV（UTF-8），再选那个文件。</translation>
    </message>
    <message>
        <source>This workbook cannot be read.</source>
        <translation>这个工作簿读不了。</translation>
    </message>
    <message>
        <source>Open it, save it anew as .xlsx or as CSV (UTF-8), and choose that file.</source>
        <translation>打开它，另存为 .xlsx 或 CSV（UTF-8），再选那个文件。</translation>
    </message>
    <message>
        <source>The workbook is far larger than any table of ours.</source>
        <translation>这个工作簿比任何一张表都大得多。</translation>
    </message>
    <message>
        <source>Save the one sheet as CSV (UTF-8) and choose that file.</source>
        <translation>把那一张表另存为 CSV（UTF-8），再选那个文件。</translation>
    </message>
    <message>
        <source>The formula in this cell has no result.</source>
        <translation>这一格的公式没有结果。</translation>
    </message>
    <message>
        <source>Put the value in its place.</source>
        <translation>改成数值。</translation>
    </message>
    <message>
        <source>The workbook has several sheets; only the first that holds anything was read.</source>
        <translation>工作簿有几张表，只读了第一张有内容的。</translation>
    </message>
    <message>
        <source>Keep each table in a workbook of its own.</source>
        <translation>一张表存一个工作簿。</translation>
    </message>
    <message>
        <source>missed: its day passed</source>
        <translation>当日未办，已过</translation>
    </message>
    <message>
        <source>%1 was taken on a signature that is struck: %2 (%3)</source>
        <comment>step, signature, clause</comment>
        <translation>“%1”所依据的签字已划去：%2（%3）</translation>
    </message>
    <message>
        <source>This is no public key. Have the card made again.</source>
        <translation>这不是公钥。请对方重新制作名片。</translation>
    </message>
    <message>
        <source>The key has another fingerprint. Ask its holder by telephone; if it still differs, do not trust it.</source>
        <translation>密钥的指纹不一致。请电话向持有人核对；仍不一致的，不得信任。</translation>
    </message>
    <message>
        <source>The key is or was trusted already, or is one of this console. A revoked key stays revoked.</source>
        <translation>该密钥已信任或曾经信任，或者是本机账号的密钥。已吊销的密钥不能恢复。</translation>
    </message>
    <message>
        <source>Whose key it is, and where, is one line each. Have the card made again.</source>
        <translation>名片上的单位、账号、岗位须各为一行。请对方重新制作名片。</translation>
    </message>
    <message>
        <source>key %1 of %2, %3, is believed</source>
        <comment>key, account, console</comment>
        <translation>信任密钥 %1（%3 %2）</translation>
    </message>
    <message>
        <source>key %1 at another console is one&apos;s own</source>
        <translation>确认外单位控制台的密钥 %1 为本人所有</translation>
    </message>
    <message>
        <source>key %1 of another console revoked: %2</source>
        <comment>key, reason</comment>
        <translation>吊销外单位控制台的密钥 %1：%2</translation>
    </message>
    <message>
        <source>The reserve is being read.</source>
        <translation>正在读取储备记录。</translation>
    </message>
    <message>
        <source>Nobody can sign here: there are no accounts yet. The menu Data opens the first one.</source>
        <translation>还没有账户，无人能签。先在菜单“数据”开立第一个管理员账户。</translation>
    </message>
    <message>
        <source>Nobody is signed in here; F12 signs in.</source>
        <translation>这里无人登录，按 F12 登录。</translation>
    </message>
    <message>
        <source>There is no catalogue of the reserve yet: `fengsuictl stock import` brings it.</source>
        <translation>尚无储备目录，先导入品种目录。</translation>
    </message>
    <message>
        <source>%1 may not enter requests; may: %2.</source>
        <translation>%1 不能录入申请；可以的有：%2。</translation>
    </message>
    <message>
        <source>Changed to draft %1: the signatures of the draft before are struck. Read it before you sign.</source>
        <translation>已改为第 %1 稿，旧签名作废。看过再签。</translation>
    </message>
    <message>
        <source>goods first, papers after</source>
        <translation>先调后补</translation>
    </message>
    <message>
        <source>waits for a draft</source>
        <translation>待起草</translation>
    </message>
    <message>
        <source>waits for: %1</source>
        <comment>step</comment>
        <translation>待%1</translation>
    </message>
    <message>
        <source>waits for being issued</source>
        <translation>待下达</translation>
    </message>
    <message>
        <source>returned: %1</source>
        <translation>已退回：%1</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>已下达</translation>
    </message>
    <message>
        <source>not approved: %1</source>
        <translation>不予批准：%1</translation>
    </message>
    <message>
        <source>request withdrawn: %1</source>
        <translation>申请已撤回：%1</translation>
    </message>
    <message>
        <source>for: %1</source>
        <comment>roles</comment>
        <translation>由%1办理</translation>
    </message>
    <message>
        <source>The second signature is another person&apos;s (71号 第十九条).</source>
        <translation>第二人签字须另一人（71号 第十九条）。</translation>
    </message>
    <message>
        <source>There is nothing that you could record about it now.</source>
        <translation>现在没有可由您记录的进展。</translation>
    </message>
    <message>
        <source>Type your password: nothing is signed without it.</source>
        <translation>先输入口令，不输口令不能签名。</translation>
    </message>
    <message>
        <source>Choose what happened.</source>
        <translation>先选进展。</translation>
    </message>
    <message>
        <source>%1 alone %2 → %3, below 70 %: a warning only, restock it.</source>
        <translation>%1 单项 %2 → %3，低于 70 %。单项只提示，须安排补货。</translation>
    </message>
    <message>
        <source>No lots are held yet: it is not drafted.</source>
        <translation>尚未起草，没有占用批次。</translation>
    </message>
    <message>
        <source>The goods have left the stock.</source>
        <translation>货已出库。</translation>
    </message>
    <message>
        <source>No lots are held for it now.</source>
        <translation>现在没有为本单占用的批次。</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>%1 已办</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>%1 到期，%2</translation>
    </message>
    <message>
        <source>; the working days of that year are not announced yet</source>
        <translation>；该年工作日尚未公布</translation>
    </message>
    <message>
        <source>command asks → first and second review → deputy leader and leader → issued</source>
        <translation>指挥部提出 → 初审复审 → 副组长、组长批准 → 下达</translation>
    </message>
    <message>
        <source>request → first and second review → deputy leader and leader → issued</source>
        <translation>申请 → 初审复审 → 副组长、组长批准 → 下达</translation>
    </message>
    <message>
        <source>ordered %1 by %2: goods first, papers after</source>
        <translation>%2 %1下令：先调后补</translation>
    </message>
    <message>
        <source>loaded within 4 h of the issue, delivered within 4 h more; not started</source>
        <translation>下达后 4 小时装载，再 4 小时送达；尚未起算</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>nobody is signed in</source>
        <translation>无人登录</translation>
    </message>
    <message>
        <source>not a step of yours</source>
        <translation>不由您签</translation>
    </message>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
    <message>
        <source>not by you: who drafts does not sign</source>
        <translation>不得由您签：起草人不签</translation>
    </message>
    <message>
        <source>not by you: you signed another step</source>
        <translation>不得由您签：您已签别步</translation>
    </message>
    <message>
        <source>✓ you have not signed this notice</source>
        <translation>✓ 未签过本单</translation>
    </message>
    <message>
        <source>drafted</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>by you: you sign no step</source>
        <translation>由您起草，各步不得由您签</translation>
    </message>
    <message>
        <source>signs no step</source>
        <translation>不签任何一步</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>待您签名</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>draft</source>
        <comment>step</comment>
        <translation>起草</translation>
    </message>
    <message>
        <source>issue</source>
        <comment>step</comment>
        <translation>下达</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>step, who, when</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1, counts</source>
        <comment>signature</comment>
        <translation>%1，有效</translation>
    </message>
    <message>
        <source>%1, does not count: %2</source>
        <comment>signature, why</comment>
        <translation>%1，无效：%2</translation>
    </message>
    <message>
        <source>Nobody has signed this draft yet.</source>
        <translation>本稿尚无人签名。</translation>
    </message>
    <message>
        <source>draft %1 returned: %2</source>
        <translation>退回第 %1 稿：%2</translation>
    </message>
    <message>
        <source>%1 代 %2</source>
        <comment>stands in for</comment>
        <translation>%1 代 %2</translation>
    </message>
    <message>
        <source>request %1 · no draft yet</source>
        <translation>申请 %1 · 尚未起草</translation>
    </message>
    <message>
        <source>request %1 · draft %2</source>
        <translation>申请 %1 · 第 %2 稿</translation>
    </message>
    <message>
        <source>Waits for me</source>
        <translation>待我处理</translation>
    </message>
    <message>
        <source>Not by me</source>
        <translation>不能由我签</translation>
    </message>
    <message>
        <source>Issued, under way</source>
        <translation>已下达，办理中</translation>
    </message>
    <message>
        <source>Done by me today</source>
        <translation>今日已签、已办</translation>
    </message>
    <message>
        <source>signature: %1</source>
        <comment>step</comment>
        <translation>待%1签名</translation>
    </message>
    <message>
        <source>all have signed: issue it</source>
        <translation>四签齐全，待下达</translation>
    </message>
    <message>
        <source>returned: draft it anew</source>
        <translation>被退回，待改稿</translation>
    </message>
    <message>
        <source>draft it</source>
        <translation>待起草</translation>
    </message>
    <message>
        <source>take the goods out of the stock</source>
        <translation>待出库</translation>
    </message>
    <message>
        <source>record what follows</source>
        <translation>待记进展</translation>
    </message>
    <message>
        <source>%1 · looks on</source>
        <comment>what it waits for</comment>
        <translation>%1 · 只看</translation>
    </message>
    <message>
        <source>✓ signed %1</source>
        <translation>✓ %1 已签</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>不予批准</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>%1 has no role that lets it do this.</source>
        <translation>%1 没有办理这一步的身份。</translation>
    </message>
    <message>
        <source>The next person has it open already and may return it.</source>
        <translation>下一人已打开，可由其退回。</translation>
    </message>
    <message>
        <source>Only who signed last takes a signature back.</source>
        <translation>只有最后签名的人能收回签名。</translation>
    </message>
    <message>
        <source>There is no open account %1.</source>
        <translation>没有可用的账户 %1。</translation>
    </message>
    <message>
        <source>It does not wait for this now. Look at where it stands.</source>
        <translation>现在不是这一步。先看办到哪一步。</translation>
    </message>
    <message>
        <source>Another draft took the place of this one. Read it, then sign.</source>
        <translation>已有新稿。看过再签。</translation>
    </message>
    <message>
        <source>Open it first: nobody signs what he has not had before him.</source>
        <translation>先打开：没看过的不能签。</translation>
    </message>
    <message>
        <source>The signature does not fit the text. Type the password again.</source>
        <translation>签名与正文不符。重新输入口令。</translation>
    </message>
    <message>
        <source>Its lots are not held for it any more. Make another draft.</source>
        <translation>本单占用的批次已不在。须另起一稿。</translation>
    </message>
    <message>
        <source>Nothing of what is asked for is free. Restock, or take another supply path.</source>
        <translation>所要品种都无可动用数。先补货，或走其他供应途径。</translation>
    </message>
    <message>
        <source>It was ordered by phone already.</source>
        <translation>已经电话先调。</translation>
    </message>
    <message>
        <source>The goods have left. The holder refuses or withdraws the issue first, or what went is signed.</source>
        <translation>货已出库。先由承储企业退回或撤回出库，或按已出数量签。</translation>
    </message>
    <message>
        <source>The goods have not left the stock with both signatures of the holder.</source>
        <translation>货尚未经承储企业两人签字出库。</translation>
    </message>
    <message>
        <source>Goods leave by an issued notice, or by an order by phone.</source>
        <translation>凭已下达的通知单或电话先调才能出库。</translation>
    </message>
    <message>
        <source>It is recorded already.</source>
        <translation>已记录过。</translation>
    </message>
    <message>
        <source>There is no request %1.</source>
        <translation>没有申请 %1。</translation>
    </message>
    <message>
        <source>The record has no incident %1.</source>
        <translation>记录库中没有事件 %1。</translation>
    </message>
    <message>
        <source>The catalogue has no item %1.</source>
        <translation>目录中没有品种 %1。</translation>
    </message>
    <message>
        <source>Say which items are asked for, and how many.</source>
        <translation>写明要哪些品种、各多少。</translation>
    </message>
    <message>
        <source>A field is empty. Fill it in.</source>
        <translation>有一栏没填，补上。</translation>
    </message>
    <message>
        <source>A text is one line of 1 to 200 characters without blanks at its ends.</source>
        <translation>文字须为一行，1 至 200 字，首尾无空格。</translation>
    </message>
    <message>
        <source>A quantity is a number above 0.</source>
        <translation>数量须大于 0。</translation>
    </message>
    <message>
        <source>%1 stands on two lines; put them together.</source>
        <translation>%1 写了两行，合成一行。</translation>
    </message>
    <message>
        <source>Nobody asked for what is in this lot.</source>
        <translation>这一批次的品种不在申请内。</translation>
    </message>
    <message>
        <source>No more is approved than is asked for.</source>
        <translation>批准数量不能多于申请数量。</translation>
    </message>
    <message>
        <source>The sum is too large.</source>
        <translation>合计过大。</translation>
    </message>
    <message>
        <source>The time is before what has to come first.</source>
        <translation>时间早于前一步。</translation>
    </message>
    <message>
        <source>It has not happened yet.</source>
        <translation>时间还没到。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>写明理由。</translation>
    </message>
    <message>
        <source>The stock does not allow it.</source>
        <translation>库存不允许。</translation>
    </message>
    <message>
        <source>first review</source>
        <translation>初审</translation>
    </message>
    <message>
        <source>second review</source>
        <translation>复审</translation>
    </message>
    <message>
        <source>emergency response</source>
        <comment>path</comment>
        <translation>应急响应</translation>
    </message>
    <message>
        <source>ordinary</source>
        <comment>path</comment>
        <translation>一般调用</translation>
    </message>
    <message>
        <source>by message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>已装载</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>已办接收</translation>
    </message>
    <message>
        <source>payment urged</source>
        <translation>已督促付款</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>contract signed</source>
        <translation>已补签合同</translation>
    </message>
    <message>
        <source>neighbouring city asked</source>
        <translation>已请邻市支援</translation>
    </message>
    <message>
        <source>neighbouring city answered</source>
        <translation>邻市已答复</translation>
    </message>
    <message>
        <source>province asked</source>
        <translation>已请省级支援</translation>
    </message>
    <message>
        <source>province answered</source>
        <translation>省级已答复</translation>
    </message>
    <message>
        <source>purchase ordered</source>
        <translation>已组织采购</translation>
    </message>
    <message>
        <source>purchase arrived</source>
        <translation>采购已到货</translation>
    </message>
    <message>
        <source>load the goods</source>
        <translation>装载</translation>
    </message>
    <message>
        <source>deliver the goods</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>urge the payment</source>
        <translation>督促付款</translation>
    </message>
    <message>
        <source>sign the contract</source>
        <translation>补签合同</translation>
    </message>
    <message>
        <source>bring the papers after the order by phone</source>
        <translation>电话先调后补齐手续</translation>
    </message>
    <message>
        <source>decide on the request</source>
        <translation>批复申请</translation>
    </message>
    <message>
        <source>put the goods back</source>
        <translation>补足库存</translation>
    </message>
    <message>
        <source>made for another text</source>
        <translation>签的是别的正文</translation>
    </message>
    <message>
        <source>the account has no such key</source>
        <translation>账户没有这把密钥</translation>
    </message>
    <message>
        <source>not over this text, step, account and time</source>
        <translation>与正文、步骤、账户、时间不符</translation>
    </message>
    <message>
        <source>the key was not made yet</source>
        <translation>当时密钥尚未生成</translation>
    </message>
    <message>
        <source>the key was out of use</source>
        <translation>当时密钥已停用</translation>
    </message>
    <message>
        <source>the key is revoked</source>
        <translation>密钥已吊销</translation>
    </message>
    <message>
        <source>who signed had drafted</source>
        <translation>签名人是起草人</translation>
    </message>
    <message>
        <source>the same person signed another step</source>
        <translation>同一人签了别步</translation>
    </message>
    <message>
        <source>of another step</source>
        <translation>步骤不符</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>申请 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n 个品种</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>requested %1 by %2</source>
        <comment>medium, unit</comment>
        <translation>%2 %1提出申请</translation>
    </message>
    <message>
        <source>papers came</source>
        <translation>补齐手续</translation>
    </message>
    <message>
        <source>draft %1 made</source>
        <translation>起草第 %1 稿</translation>
    </message>
    <message>
        <source>opened for %1</source>
        <translation>打开待%1</translation>
    </message>
    <message>
        <source>%1 signed, draft %2</source>
        <comment>step</comment>
        <translation>%1签名，第 %2 稿</translation>
    </message>
    <message>
        <source>%1 took the signature back</source>
        <comment>step</comment>
        <translation>%1收回签名</translation>
    </message>
    <message>
        <source>%1 returned draft %2</source>
        <comment>step</comment>
        <translation>%1退回第 %2 稿</translation>
    </message>
    <message>
        <source>%1 did not approve</source>
        <comment>step</comment>
        <translation>%1不予批准</translation>
    </message>
    <message>
        <source>request withdrawn</source>
        <translation>申请撤回</translation>
    </message>
    <message>
        <source>issued as %1</source>
        <translation>下达，%1</translation>
    </message>
    <message>
        <source>ordered %1 by %2</source>
        <comment>medium, who</comment>
        <translation>%2 %1先调</translation>
    </message>
    <message>
        <source>taken out of the stock by entry %1</source>
        <translation>出库，第 %1 笔</translation>
    </message>
    <message>
        <source>%1 %2, %3 (%4)</source>
        <comment>code, name, spec, unit</comment>
        <translation>%1 %2，%3（%4）</translation>
    </message>
    <message>
        <source>%1: %2 %3 asked for</source>
        <comment>item, how many, unit</comment>
        <translation>%1：申请 %2 %3</translation>
    </message>
    <message>
        <source>nothing is free</source>
        <translation>无可动用数</translation>
    </message>
    <message>
        <source>batch %1, until %2</source>
        <translation>批号 %1，有效期至 %2</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批号 %1</translation>
    </message>
    <message>
        <source>%1 %2 free</source>
        <comment>how many, unit</comment>
        <translation>可动用 %1 %2</translation>
    </message>
    <message>
        <source>%1 is no quantity. Type a number; nothing takes nothing.</source>
        <translation>%1 不是数量。填数字，不填即不取。</translation>
    </message>
    <message>
        <source>Take something of at least one lot.</source>
        <translation>至少从一个批次取数。</translation>
    </message>
    <message>
        <source>Reading the reserve</source>
        <comment>… failed</comment>
        <translation>读取储备记录</translation>
    </message>
    <message>
        <source>Say which items, and how many.</source>
        <translation>写明品种和数量。</translation>
    </message>
    <message>
        <source>There is no lot %1.</source>
        <translation>没有批次 %1。</translation>
    </message>
    <message>
        <source>There is no entry %1 of the stock.</source>
        <translation>没有第 %1 笔出入库。</translation>
    </message>
    <message>
        <source>There is no reservation %1.</source>
        <translation>没有占用 %1。</translation>
    </message>
    <message>
        <source>There is no check %1 of the stock.</source>
        <translation>没有盘点 %1。</translation>
    </message>
    <message>
        <source>%1 is still in use.</source>
        <translation>%1 仍在使用。</translation>
    </message>
    <message>
        <source>A price is not below 0.</source>
        <translation>单价不能小于 0。</translation>
    </message>
    <message>
        <source>This is no year of a plan.</source>
        <translation>年度不对。</translation>
    </message>
    <message>
        <source>This day does not fit.</source>
        <translation>日期不对。</translation>
    </message>
    <message>
        <source>Say by which paper.</source>
        <translation>写明凭据文号。</translation>
    </message>
    <message>
        <source>Explain every difference.</source>
        <translation>逐项说明差异。</translation>
    </message>
    <message>
        <source>There is no plan for the year, so the floor of 70 % cannot be judged. Issue the plan first.</source>
        <translation>没有年度计划，无法判断 70 % 下限。先下达计划。</translation>
    </message>
    <message>
        <source>Of %1 less is free than that.</source>
        <translation>%1 可动用数不足。</translation>
    </message>
    <message>
        <source>The year has a plan already; say why it is adjusted.</source>
        <translation>该年已有计划，写明调整理由。</translation>
    </message>
    <message>
        <source>It is held for a notice; only that notice lets go of it.</source>
        <translation>已为通知单占用，只能由该单放开。</translation>
    </message>
    <message>
        <source>Nothing would change, or it is settled already.</source>
        <translation>没有变化，或已办结。</translation>
    </message>
    <message>
        <source>A field that is needed is empty.</source>
        <translation>必填的一格空着。</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>填上。</translation>
    </message>
    <message>
        <source>%1 is not a kind.</source>
        <translation>%1 不是类别。</translation>
    </message>
    <message>
        <source>Write 药品, 医疗器械 or 消杀用品.</source>
        <translation>写药品、医疗器械或消杀用品。</translation>
    </message>
    <message>
        <source>%1 is not a quantity.</source>
        <translation>%1 不是数量。</translation>
    </message>
    <message>
        <source>Write a number with at most three decimals.</source>
        <translation>写数字，至多三位小数。</translation>
    </message>
    <message>
        <source>%1 is not a price.</source>
        <translation>%1 不是单价。</translation>
    </message>
    <message>
        <source>Write yuan with at most two decimals.</source>
        <translation>写元，至多两位小数。</translation>
    </message>
    <message>
        <source>%1 is not a day.</source>
        <translation>%1 不是日期。</translation>
    </message>
    <message>
        <source>Write 2027-06-30, or nothing where it does not expire.</source>
        <translation>写 2027-06-30；没有有效期的空着。</translation>
    </message>
    <message>
        <source>%1 is not the number of a lot.</source>
        <translation>%1 不是库存号。</translation>
    </message>
    <message>
        <source>Take it from the sheet that was exported.</source>
        <translation>照导出的盘点表填。</translation>
    </message>
    <message>
        <source>Import catalogue</source>
        <translation>导入储备目录</translation>
    </message>
    <message>
        <source>Take in the catalogue</source>
        <translation>记入目录</translation>
    </message>
    <message>
        <source>new items come to the catalogue, known ones get these words</source>
        <translation>新品种记入目录，已有的改用这里的写法</translation>
    </message>
    <message numerus="yes">
        <source>Catalogue: %n items taken in.</source>
        <translation>
            <numerusform>目录：记入 %n 个品种。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import yearly plan</source>
        <translation>导入年度计划</translation>
    </message>
    <message>
        <source>Issue the plan</source>
        <translation>下达计划</translation>
    </message>
    <message>
        <source>the plan of that year, in place of one that stands (71号 第十三条)</source>
        <translation>该年的计划，代替已有的（71号 第十三条）</translation>
    </message>
    <message numerus="yes">
        <source>Plan issued: %n items.</source>
        <translation>
            <numerusform>计划已下达：%n 个品种。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import lots</source>
        <translation>导入入库批次</translation>
    </message>
    <message>
        <source>Book in</source>
        <translation>登记入库</translation>
    </message>
    <message>
        <source>one movement in, which counts once a second person has confirmed it (71号 第十九条)</source>
        <translation>作为一次入库，第二人确认后才计入（71号 第十九条）</translation>
    </message>
    <message numerus="yes">
        <source>Booked in: %n lots; it waits for the second signature.</source>
        <translation>
            <numerusform>已登记入库 %n 批，待第二人确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a check</source>
        <translation>导入检查</translation>
    </message>
    <message>
        <source>Record the check</source>
        <translation>记入检查</translation>
    </message>
    <message>
        <source>a check of the stock; differences are booked afterwards (71号 第二十条)</source>
        <translation>一次库存检查，差异随后入账（71号 第二十条）</translation>
    </message>
    <message numerus="yes">
        <source>Check recorded: %n lots.</source>
        <translation>
            <numerusform>检查已记入：%n 批。</numerusform>
        </translation>
    </message>
    <message>
        <source>does not expire</source>
        <translation>没有有效期</translation>
    </message>
    <message>
        <source>%1, made by %2</source>
        <comment>item, manufacturer</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>lot</source>
        <translation>库存号</translation>
    </message>
    <message>
        <source>item</source>
        <comment>stock</comment>
        <translation>品种</translation>
    </message>
    <message>
        <source>specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>expires on</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>place</source>
        <comment>in the warehouse</comment>
        <translation>货位</translation>
    </message>
    <message>
        <source>on hand</source>
        <translation>现存</translation>
    </message>
    <message>
        <source>promised</source>
        <comment>of a lot</comment>
        <translation>已占用</translation>
    </message>
    <message>
        <source>can be taken</source>
        <translation>可动用</translation>
    </message>
    <message>
        <source>unit price (yuan)</source>
        <translation>单价（元）</translation>
    </message>
    <message>
        <source>worth (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Write the quantity as a number above zero with at most three decimals, for example 400 or 12.5.</source>
        <translation>数量写大于零的数，至多三位小数，如 400、12.5。</translation>
    </message>
    <message>
        <source>Write the unit price in yuan with at most two decimals, for example 18.50.</source>
        <translation>单价写元，至多两位小数，如 18.50。</translation>
    </message>
    <message>
        <source>Write the day as 2027-06-30.</source>
        <translation>日期写 2027-06-30。</translation>
    </message>
    <message>
        <source>Say what it goes out for.</source>
        <translation>写明出库用途。</translation>
    </message>
    <message>
        <source>No plan is in force that could be filed. Import one first.</source>
        <translation>没有可备案的计划。先导入一份。</translation>
    </message>
    <message>
        <source>%1, batch %2, lot %3</source>
        <translation>%1，批号 %2，库存号 %3</translation>
    </message>
    <message>
        <source>lot %1</source>
        <translation>库存号 %1</translation>
    </message>
    <message>
        <source>The total is below %1 % of the plan.</source>
        <translation>总库存低于计划量的 %1 %。</translation>
    </message>
    <message>
        <source>There is no plan for %1.</source>
        <translation>%1 年没有计划。</translation>
    </message>
    <message>
        <source>The plan of %1 is not filed.</source>
        <translation>%1 年的计划尚未备案。</translation>
    </message>
    <message>
        <source>Expired and still there: %1.</source>
        <translation>过期仍在库：%1。</translation>
    </message>
    <message>
        <source>To be rotated: %1.</source>
        <translation>须轮换：%1。</translation>
    </message>
    <message>
        <source>To be put back: %1.</source>
        <translation>须补货：%1。</translation>
    </message>
    <message>
        <source>Movement %1 waits for its second signature.</source>
        <translation>出入库 %1 待第二人确认。</translation>
    </message>
    <message>
        <source>The check of %1 is missing.</source>
        <translation>%1 的检查还没有做。</translation>
    </message>
    <message>
        <source>The check of %1 found differences that nobody booked.</source>
        <translation>%1 的检查有差异尚未入账。</translation>
    </message>
    <message>
        <source>dispatch</source>
        <comment>purpose of an issue</comment>
        <translation>调用</translation>
    </message>
    <message>
        <source>rotation</source>
        <comment>purpose of an issue</comment>
        <translation>轮换</translation>
    </message>
    <message>
        <source>disposal</source>
        <comment>purpose of an issue</comment>
        <translation>报废</translation>
    </message>
    <message>
        <source>in</source>
        <comment>of a movement</comment>
        <translation>入库</translation>
    </message>
    <message>
        <source>out, %1</source>
        <comment>of a movement</comment>
        <translation>出库，%1</translation>
    </message>
    <message>
        <source>books back %1</source>
        <comment>of a movement</comment>
        <translation>冲回 %1</translation>
    </message>
    <message>
        <source>adjustment by check %1</source>
        <comment>of a movement</comment>
        <translation>按检查 %1 调整</translation>
    </message>
    <message>
        <source>waits for the second signature</source>
        <translation>待第二人确认</translation>
    </message>
    <message>
        <source>confirmed by %1</source>
        <translation>%1 已确认</translation>
    </message>
    <message>
        <source>refused by %1</source>
        <translation>%1 不确认</translation>
    </message>
    <message>
        <source>withdrawn by %1</source>
        <translation>%1 撤回</translation>
    </message>
    <message>
        <source>%1 (batch %2, lot %3)</source>
        <translation>%1（批号 %2，库存号 %3）</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n more</source>
        <translation>
            <numerusform>%1，另 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>71号 %1</source>
        <comment>article</comment>
        <translation>71号 %1</translation>
    </message>
    <message>
        <source>as the books say</source>
        <translation>与账相符</translation>
    </message>
    <message numerus="yes">
        <source>%n differ, booked by movement %1</source>
        <translation>
            <numerusform>%n 批有差异，已由出入库 %1 入账</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ, not booked</source>
        <translation>
            <numerusform>%n 批有差异，尚未入账</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n 批</numerusform>
        </translation>
    </message>
    <message>
        <source>plan of %1, not filed</source>
        <translation>%1 年计划，尚未备案</translation>
    </message>
    <message>
        <source>plan of %1, filed with %2 on %3</source>
        <translation>%1 年计划，%3 报%2备案</translation>
    </message>
    <message>
        <source>%1 of the plan of %2</source>
        <translation>%2 年计划量的 %1</translation>
    </message>
    <message>
        <source>No plan is in force; without one nothing goes out.</source>
        <translation>没有计划；没有计划不能出库。</translation>
    </message>
    <message>
        <source>floor %1 % (71号 第十八条)</source>
        <translation>下限 %1 %（71号 第十八条）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows shown, all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>plan</source>
        <comment>stock</comment>
        <translation>计划</translation>
    </message>
    <message>
        <source>of the plan</source>
        <translation>占计划</translation>
    </message>
    <message>
        <source>what</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>due</source>
        <comment>stock</comment>
        <translation>到期</translation>
    </message>
    <message>
        <source>kind</source>
        <comment>of a movement</comment>
        <translation>类别</translation>
    </message>
    <message>
        <source>state</source>
        <comment>of a movement</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>period</source>
        <comment>of a check</comment>
        <translation>期间</translation>
    </message>
    <message>
        <source>lots</source>
        <translation>批数</translation>
    </message>
    <message>
        <source>result</source>
        <comment>of a check</comment>
        <translation>结果</translation>
    </message>
    <message>
        <source>by</source>
        <comment>of a check</comment>
        <translation>检查人</translation>
    </message>
    <message>
        <source>%1 signed at another console by %2, draft %3</source>
        <comment>step, account</comment>
        <translation>%1：%2 在另一台上已签名，第 %3 稿</translation>
    </message>
    <message>
        <source>%1 of %2 times that day</source>
        <translation>当日已 %1 次，应 %2 次</translation>
    </message>
    <message>
        <source>out of season</source>
        <translation>未到季节</translation>
    </message>
    <message>
        <source>The record goes on to %1, later than this machine&apos;s clock says it is. What is recorded now will seem earlier than what was recorded before; check the clock.</source>
        <translation>记录已到 %1，晚于本机时钟。现在记的会显得比已记的早，请校对时钟。</translation>
    </message>
    <message>
        <source>times a day</source>
        <translation>每日次数</translation>
    </message>
    <message>
        <source>not called for as things are</source>
        <translation>按现有情况不必</translation>
    </message>
    <message>
        <source>happened %1</source>
        <translation>发生 %1</translation>
    </message>
    <message>
        <source>The card is in %1. Enter on it in the list shows the fingerprint to say by telephone.</source>
        <translation>名片已写入 %1。在列表里对它按 Enter，看电话里要报的指纹。</translation>
    </message>
    <message>
        <source>Signed and recorded. Carry %1 to the other console.</source>
        <translation>已签署并记录。把 %1 带到对方控制台。</translation>
    </message>
    <message>
        <source>Signed and recorded. Carry %1 back: it counts once it is taken in there.</source>
        <translation>已签署并记录。把 %1 带回去：对方带入后签署生效。</translation>
    </message>
    <message>
        <source>It came from another console; only what left is written again.</source>
        <translation>它来自另一个控制台，只有带出的能再写一份。</translation>
    </message>
    <message>
        <source>Written again: %1.</source>
        <translation>已再写一份：%1。</translation>
    </message>
    <message>
        <source>Taken in; its lots are held by reservation %1.</source>
        <translation>已带入，所列批次由保留 %1 留着。</translation>
    </message>
    <message>
        <source>Taken in. Who signs it opens it here in the list with Enter.</source>
        <translation>已带入。签署人在列表里对它按 Enter 打开。</translation>
    </message>
    <message>
        <source>Taken in: request %1 on the approval screen (F3).</source>
        <translation>已带入：审批页（F3）登记号 %1。</translation>
    </message>
    <message>
        <source>Taken in.</source>
        <translation>已带入。</translation>
    </message>
    <message>
        <source>The key of %1, %2, is trusted from now on.</source>
        <translation>从现在起信任 %1（%2）的密钥。</translation>
    </message>
    <message>
        <source>What this key signs at the other console you signed.</source>
        <translation>这把密钥在对方控制台签的，算你签的。</translation>
    </message>
    <message>
        <source>Revoked. Nothing more is taken in by this key.</source>
        <translation>已吊销。不再凭这把密钥带入。</translation>
    </message>
    <message>
        <source>Reading the exchange</source>
        <comment>… failed</comment>
        <translation>读取交换记录</translation>
    </message>
    <message>
        <source>No notice is in view. Pick one on the approval screen (F3) and press E there.</source>
        <translation>没有选中通知单。到审批页（F3）选一份，在那里按 E。</translation>
    </message>
    <message>
        <source>request</source>
        <comment>bundle</comment>
        <translation>调用申请</translation>
    </message>
    <message>
        <source>draft to sign</source>
        <comment>bundle</comment>
        <translation>待签通知单</translation>
    </message>
    <message>
        <source>notice</source>
        <comment>bundle</comment>
        <translation>调用通知单</translation>
    </message>
    <message>
        <source>left</source>
        <comment>way</comment>
        <translation>带出</translation>
    </message>
    <message>
        <source>came</source>
        <comment>way</comment>
        <translation>带入</translation>
    </message>
    <message>
        <source>for any console</source>
        <translation>任何控制台</translation>
    </message>
    <message>
        <source>The account %1 has no key in use. Make a new one in the data menu.</source>
        <translation>账号 %1 没有在用的密钥。在“数据”菜单里换新密钥。</translation>
    </message>
    <message>
        <source>This console has no name yet. Make a card first and say there what it calls itself.</source>
        <translation>本控制台还没有名称。先做名片，在那里写明名称。</translation>
    </message>
    <message>
        <source>No key of another console is trusted yet. Take its card in first.</source>
        <translation>还没有信任对方控制台的密钥。先带入它的名片。</translation>
    </message>
    <message>
        <source>It is not there yet, or over already: a request leaves while it is open, a draft while it waits for a signature, a notice once it is issued.</source>
        <translation>还没到这一步，或已经过了：申请在办时能带出，待签稿等签署时能带出，通知单签发后能带出。</translation>
    </message>
    <message>
        <source>Nobody who may sign it now has a key at that console. Who may signs in here and calls his key there his own.</source>
        <translation>现在能签的人在那个控制台没有密钥。由能签的人在这里登录，认领他在那边的密钥。</translation>
    </message>
    <message>
        <source>A name or a text in it is longer than one line. Correct it first.</source>
        <translation>其中有名称或文字不止一行。先改正。</translation>
    </message>
    <message>
        <source>No draft of this number came from another console.</source>
        <translation>其他控制台没有带来这份待签稿。</translation>
    </message>
    <message>
        <source>This draft is for somebody else, or for a key that you use no more. Have it sent again.</source>
        <translation>这份待签稿是给别人的，或给你已不用的密钥。让对方重新带出。</translation>
    </message>
    <message>
        <source>It is signed already. The file with the signature can be written again.</source>
        <translation>已经签过。带签署的文件可再写一份。</translation>
    </message>
    <message>
        <source>It was changed after it was signed, or somebody else signed it. Do not believe it; have it sent again.</source>
        <translation>签署后被改动过，或不是所写的人签的。不要采信，让对方重新带出。</translation>
    </message>
    <message>
        <source>This is no bundle, it was changed, or a newer version wrote it. Have it sent again.</source>
        <translation>这不是交换文件，或被改动过，或由新版本写出。让对方重新带出。</translation>
    </message>
    <message>
        <source>It is for another console. Have it sent again, to this one.</source>
        <translation>这是给别的控制台的。让对方向本控制台重新带出。</translation>
    </message>
    <message>
        <source>It left this console. Carry it to the other one.</source>
        <translation>这是本控制台带出的。带到对方控制台去。</translation>
    </message>
    <message>
        <source>Nobody here trusts who signed it. An administrator takes the card of that account in first, and asks for the fingerprint by telephone.</source>
        <translation>签它的人在这里不受信任。先由管理员带入该账号的名片，并打电话问指纹。</translation>
    </message>
    <message>
        <source>The key it is signed with is revoked here. Have it signed with another.</source>
        <translation>签它的密钥在这里已吊销。让对方换密钥再签。</translation>
    </message>
    <message>
        <source>It was made later than it is now. Compare the clocks of both consoles, then try again.</source>
        <translation>它的时间比现在晚。对一对两边的时钟，再试。</translation>
    </message>
    <message>
        <source>This is a card. An administrator trusts it with the fingerprint that its holder told.</source>
        <translation>这是名片。由管理员按持有人报的指纹信任。</translation>
    </message>
    <message>
        <source>It has not four signatures that count. V on the approval screen of the bureau says which.</source>
        <translation>四级签署没有全部有效。在主管部门审批页按 V 看是哪一级。</translation>
    </message>
    <message>
        <source>It was taken in already. Taken in again it changes nothing; look in the list.</source>
        <translation>已经带入过，再带入也不改变什么。看列表。</translation>
    </message>
    <message>
        <source>A newer draft of the same notice is here. Use that one.</source>
        <translation>同一通知单有更新的稿已带入。用那一份。</translation>
    </message>
    <message>
        <source>It answers a draft that never left this console. Ask who sent it.</source>
        <translation>它答复的待签稿没有从本控制台带出过。问清是谁带来的。</translation>
    </message>
    <message>
        <source>It answers a draft that was sent to somebody else, or another draft. Send the draft again.</source>
        <translation>它答复的是带给别人的稿，或另一稿。重新带出待签稿。</translation>
    </message>
    <message>
        <source>This stock does not have its lots free: %1. Without holding the lots it can be taken in.</source>
        <translation>本库没有足够的可动用批次：%1。不保留批次可以带入。</translation>
    </message>
    <message>
        <source>The rules of notices do not allow it. Look at where the notice stands.</source>
        <translation>通知单的规则不允许。看通知单办到哪一步。</translation>
    </message>
    <message>
        <source>This is no bundle, or not all of one. Copy it again from where it was made.</source>
        <translation>这不是交换文件，或不完整。从做出它的地方重新复制。</translation>
    </message>
    <message>
        <source>The file cannot be read. Copy it again, or choose another.</source>
        <translation>文件读不出来。重新复制，或换一个。</translation>
    </message>
    <message>
        <source>A file of this name is there already. Take another name.</source>
        <translation>已有同名文件。换个名字。</translation>
    </message>
    <message>
        <source>The file cannot be written there. Look at the place and the space there.</source>
        <translation>那里写不了文件。看看位置和剩余空间。</translation>
    </message>
    <message>
        <source> It is recorded as sent; W writes its file again.</source>
        <translation>已记为带出，按 W 再写一份文件。</translation>
    </message>
    <message>
        <source>Way</source>
        <comment>bundle</comment>
        <translation>方向</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>bundle</comment>
        <translation>类别</translation>
    </message>
    <message>
        <source>Other console</source>
        <translation>对方控制台</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <comment>bundle</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>By</source>
        <comment>bundle</comment>
        <translation>经手</translation>
    </message>
    <message>
        <source>any</source>
        <comment>console</comment>
        <translation>任何</translation>
    </message>
    <message>
        <source>Holder</source>
        <comment>key</comment>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Own key of</source>
        <translation>本人账号</translation>
    </message>
    <message>
        <source>Trusted by</source>
        <translation>谁信任</translation>
    </message>
    <message>
        <source>State</source>
        <comment>key</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>revoked from %1: %2</source>
        <comment>key</comment>
        <translation>%1 起吊销：%2</translation>
    </message>
    <message>
        <source>trusted</source>
        <comment>key</comment>
        <translation>信任</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>change</comment>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <comment>change</comment>
        <translation>带入后</translation>
    </message>
    <message>
        <source>card</source>
        <comment>bundle</comment>
        <translation>名片</translation>
    </message>
    <message>
        <source>signature</source>
        <comment>bundle</comment>
        <translation>签署</translation>
    </message>
    <message>
        <source>request %1</source>
        <comment>bundle</comment>
        <translation>登记号 %1</translation>
    </message>
    <message>
        <source>left</source>
        <comment>bundle</comment>
        <translation>已带出</translation>
    </message>
    <message>
        <source>answered %1</source>
        <comment>bundle</comment>
        <translation>%1 已答复</translation>
    </message>
    <message>
        <source>waits for the signature</source>
        <comment>bundle</comment>
        <translation>等对方签署</translation>
    </message>
    <message>
        <source>signed here</source>
        <comment>bundle</comment>
        <translation>本处已签</translation>
    </message>
    <message>
        <source>waits to be signed</source>
        <comment>bundle</comment>
        <translation>等本处签署</translation>
    </message>
    <message>
        <source>opened by %1</source>
        <comment>bundle</comment>
        <translation>%1 已打开</translation>
    </message>
    <message>
        <source>counts for request %1</source>
        <comment>bundle</comment>
        <translation>已计入登记号 %1</translation>
    </message>
    <message>
        <source>lots held, reservation %1</source>
        <comment>bundle</comment>
        <translation>已保留批次，保留 %1</translation>
    </message>
    <message>
        <source>entered as request %1</source>
        <comment>bundle</comment>
        <translation>已登记为登记号 %1</translation>
    </message>
    <message>
        <source>taken in</source>
        <comment>bundle</comment>
        <translation>已带入</translation>
    </message>
    <message>
        <source>its key is not trusted here</source>
        <translation>这里不信任</translation>
    </message>
    <message>
        <source>its key is revoked here from %1 on</source>
        <translation>%1 起在这里已吊销</translation>
    </message>
    <message>
        <source>its key is trusted here, by %1</source>
        <translation>这里信任，由 %1 信任</translation>
    </message>
    <message>
        <source>Nobody signs in here yet. Set up the first administrator in the data menu.</source>
        <translation>这里还没有人登录用的账号。先在“数据”菜单里设管理员。</translation>
    </message>
    <message>
        <source>cancelled: %1</source>
        <translation>已作废：%1</translation>
    </message>
    <message>
        <source>The goods are taken out; the second signature of the holder is missing.</source>
        <translation>已登记出库，待承储企业第二人签字。</translation>
    </message>
    <message>
        <source>%1 · cancelled</source>
        <translation>%1 · 已作废</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>notices shown, all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Something of what is held for it has expired. Make another draft; an issued notice is cancelled.</source>
        <translation>占用的批次有过期的。请改稿；已下达的，作废。</translation>
    </message>
    <message>
        <source>notice cancelled</source>
        <translation>通知单作废</translation>
    </message>
    <message>
        <source>draft %1 left for %2 at another console</source>
        <comment>step</comment>
        <translation>第 %1 稿送往别的协调台待%2</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>已出库</translation>
    </message>
    <message>
        <source>%1 is a notice of this record: its goods leave in the approval screen (F3, O), once.</source>
        <translation>“%1”是本记录的通知单：货物在审批视图（F3，O）出库，只出一次。</translation>
    </message>
    <message>
        <source>lot %1, %2</source>
        <comment>number, item and batch</comment>
        <translation>库存号 %1（%2）</translation>
    </message>
    <message>
        <source>supplied by: %1</source>
        <translation>供应途径：%1</translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <comment>way of supply</comment>
        <translation>尚未记入</translation>
    </message>
    <message>
        <source>all that is asked for lies in the city&apos;s stock</source>
        <translation>清点市级储备，所申请品种均够</translation>
    </message>
    <message>
        <source>the city&apos;s stock is short of %1</source>
        <translation>清点市级储备，不够：%1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <comment>facts</comment>
        <translation>尚缺：%1</translation>
    </message>
    <message>
        <source>by the plan: %1</source>
        <comment>way of supply</comment>
        <translation>按预案：%1</translation>
    </message>
    <message>
        <source>by the facts of the incident</source>
        <translation>按事件已知情况</translation>
    </message>
    <message>
        <source>the city&apos;s stock would fall below 70 % of the plan (71号 第十八条)</source>
        <translation>照申请调出后，储备总量将低于计划的 70 %（71号 第十八条）</translation>
    </message>
    <message>
        <source>%1, draft %2</source>
        <comment>document, version</comment>
        <translation>%1 · 草案 %2</translation>
    </message>
    <message>
        <source>%1 is not among the plans that the other one asks for</source>
        <translation>%1 不在对方预案可提请启用的预案之内</translation>
    </message>
    <message>
        <source>counts as over 150</source>
        <comment>151 to 200</comment>
        <translation>计入高于 150 的小时</translation>
    </message>
    <message>
        <source>≤ %1 for at least %2 h from %3 on: the %4 h over %1 before it count towards no level any more</source>
        <translation>自 %3 起≤%1 至少 %2 小时：此前高于 %1 的 %4 小时不再计入级别</translation>
    </message>
    <message numerus="yes">
        <source>The index of %n hour(s) is not known: %1 missing for too long, and what is left may look better than the air is.</source>
        <translation>
            <numerusform>有 %n 小时的 AQI 不能确定：%1 缺测过久，余下的污染物可能显得比实际好。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>contents, clause</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>a signature does not count any more: do not act on it, V says which</source>
        <translation>有签名已不作数：不得据此办理，按 V 看是哪个</translation>
    </message>
    <message>
        <source>Not good: a signature does not count. Do not act on it.</source>
        <translation>不可用：有签名不作数，不得据此办理。</translation>
    </message>
    <message>
        <source>Good: four people signed this text, and each signature counts.</source>
        <translation>有效：四人签的就是这份文本，签名都作数。</translation>
    </message>
    <message>
        <source>sign that the goods are out</source>
        <translation>第二人签字，货物出库</translation>
    </message>
    <message>
        <source>One of the four signatures does not count any more; V says which. Make another draft; an issued notice is cancelled.</source>
        <translation>四个签名中有一个已不作数，按 V 看是哪个。请另起一稿；已下达的作废。</translation>
    </message>
    <message>
        <source>Not complete: %1 of %2 signatures.</source>
        <translation>未齐：%2 个签名已有 %1 个。</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <comment>step</comment>
        <translation>待定：%1</translation>
    </message>
    <message>
        <source>proposed or not once answered: %1</source>
        <comment>facts</comment>
        <translation>答了 %1 才能定是否建议</translation>
    </message>
    <message>
        <source>The account has no key in use. An administrator resets its password; a new key comes with it.</source>
        <translation>该账号没有可用的密钥。请管理员重置口令，随之有新密钥。</translation>
    </message>
    <message>
        <source>The key does not open though the password is right: check the record. An administrator resets the password; a new key comes with it.</source>
        <translation>口令正确而密钥打不开：请核验记录库；由管理员重置口令，随之有新密钥。</translation>
    </message>
    <message>
        <source>No other administrator could vouch for a new key. Make a new one first, then revoke this one.</source>
        <translation>没有别的管理员能签认新密钥。请先换新密钥，再吊销这把。</translation>
    </message>
    <message>
        <source>sealed the record up to event %1</source>
        <translation>封签了第 %1 条以前的记录</translation>
    </message>
    <message>
        <source>Nothing is forecast: what comes after %1 is not in any count.</source>
        <translation>没有预报：%1 以后的不在各项小时数内。</translation>
    </message>
    <message>
        <source>The forecast reaches to %1: what comes later is not in any count.</source>
        <translation>预报到 %1 为止，再往后的不在各项小时数内。</translation>
    </message>
    <message>
        <source>No column holds an index or a concentration.</source>
        <translation>没有一列是 AQI 或浓度。</translation>
    </message>
    <message>
        <source>another series was recorded meanwhile; the rows go on from it now, look at them and record again</source>
        <translation>其间另录了一份序列；现已接着那一份，请看过再记入</translation>
    </message>
    <message numerus="yes">
        <source>at least %n h over 200 in the last episode</source>
        <translation>
            <numerusform>最近一次过程至少 %n 小时高于 200</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) of the series in force are left out</source>
        <translation>
            <numerusform>现有序列的 %n 小时不再计入</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>hours</comment>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>%1 has expired: it neither comes in nor goes out.</source>
        <translation>%1 已过有效期，不能入库，也不能动用。</translation>
    </message>
    <message>
        <source>A month and a day, like “05-31”.</source>
        <translation>月和日，如“05-31”。</translation>
    </message>
    <message>
        <source>That is no day of the year. Write it like “05-31”.</source>
        <translation>这不是月和日。请写成“05-31”这样。</translation>
    </message>
    <message>
        <source>by %1 of the year</source>
        <comment>month and day</comment>
        <translation>每年 %1 24:00 前</translation>
    </message>
    <message>
        <source>by this day of the year</source>
        <translation>每年此日 24:00 前</translation>
    </message>
    <message>
        <source>of what started by</source>
        <translation>计入此日（含）以前起算的</translation>
    </message>
    <message>
        <source>second signature: the goods of entry %1 are out</source>
        <translation>第二人签字：第 %1 笔已出库</translation>
    </message>
    <message>
        <source>second signature of entry %1 refused: %2</source>
        <translation>第 %1 笔第二人不予签字：%2</translation>
    </message>
    <message>
        <source>entry %1 withdrawn: %2</source>
        <translation>第 %1 笔已撤回：%2</translation>
    </message>
    <message>
        <source>%1 (draft %2)</source>
        <comment>opinion</comment>
        <translation>%1（第 %2 稿）</translation>
    </message>
    <message>
        <source>Reports go out after each other in a circle.</source>
        <translation>几份报告互相要求对方先报。</translation>
    </message>
    <message>
        <source>A clock runs otherwise than it is called.</source>
        <translation>时限的名称与它的时长不符。</translation>
    </message>
    <message>
        <source>goes out after</source>
        <translation>在其后报</translation>
    </message>
    <message>
        <source>the report that goes out before %1 is not out; send that one, or say why %1 goes out now</source>
        <translation>应在%1之前报的还没有报；先报那一份，或写明为何先报%1</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>等了 %1</translation>
    </message>
    <message>
        <source>A step asks for one signature and not for the other.</source>
        <translation>步骤只要其中一个签字，漏了另一个。</translation>
    </message>
    <message>
        <source>The signature of %1 does not count here: its key is not trusted or is revoked, or it is not of this text. Take that card in, or have the notice sent again. Where its holder has another key by now, no card has the old one: work from the paper.</source>
        <translation>%1 的签署在这里无效：密钥未受信任或已吊销，或签的不是这份文字。带入该名片，或让对方重新带出；本人已换密钥的，名片上没有旧密钥，按纸质通知单办理。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>%1 is empty. Fill it in.</source>
        <translation>“%1”没填，补上。</translation>
    </message>
    <message>
        <source>Letter</source>
        <comment>field</comment>
        <translation>来文</translation>
    </message>
    <message>
        <source>Who asks</source>
        <comment>field</comment>
        <translation>申请单位</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>field</comment>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <comment>field</comment>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Who uses it</source>
        <comment>field</comment>
        <translation>动用单位</translation>
    </message>
    <message>
        <source>Contact there</source>
        <comment>field</comment>
        <translation>动用联系人</translation>
    </message>
    <message>
        <source>Telephone there</source>
        <comment>field</comment>
        <translation>动用联系电话</translation>
    </message>
    <message>
        <source>Deliver by</source>
        <comment>field</comment>
        <translation>送达时间</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <comment>field</comment>
        <translation>送达地点</translation>
    </message>
    <message>
        <source>this draft %1 %2</source>
        <comment>how many, unit</comment>
        <translation>本稿 %1 %2</translation>
    </message>
    <message>
        <source>more than is asked for</source>
        <translation>超过申请</translation>
    </message>
    <message>
        <source>%1 %2 short</source>
        <comment>how many, unit</comment>
        <translation>缺 %1 %2</translation>
    </message>
    <message>
        <source>draft %1 made, the request put right</source>
        <translation>起草第 %1 稿，更正申请</translation>
    </message>
    <message>
        <source>Nobody here signs with this key any more. Whose it is may claim it.</source>
        <translation>本处不再有人用这把密钥签名。它真正的主人可以认领。</translation>
    </message>
    <message>
        <source>No account here signs with this key.</source>
        <translation>本处没有账号认领这把密钥。</translation>
    </message>
    <message>
        <source>Somebody has called this key his own already. If it is not, an administrator undoes that.</source>
        <translation>已有人认领这把密钥。如果不是他的，请管理员撤销认领。</translation>
    </message>
    <message>
        <source>key %1 at another console is not its own: %2</source>
        <comment>key, reason</comment>
        <translation>撤销认领其他控制台的密钥 %1：%2</translation>
    </message>
    <message>
        <source>%1, %2 without what is promised</source>
        <comment>total</comment>
        <translation>%1，不计已许出的为 %2</translation>
    </message>
    <message>
        <source>%1 to %2 is possible</source>
        <comment>numbers</comment>
        <translation>可填 %1 到 %2。</translation>
    </message>
    <message>
        <source>at most %1 is possible</source>
        <comment>number</comment>
        <translation>最多 %1。</translation>
    </message>
    <message>
        <source>at least %1 is possible</source>
        <comment>number</comment>
        <translation>最少 %1。</translation>
    </message>
    <message>
        <source>by the plan one of these: %1</source>
        <comment>ways of supply</comment>
        <translation>按预案，以下之一：%1</translation>
    </message>
    <message>
        <source>its revocation by %1 falls: %2</source>
        <comment>account, reason</comment>
        <translation>%1 对它的吊销一并作废（%2）</translation>
    </message>
    <message>
        <source>An administrator undid this claim. Whose key it is takes another key, and has its card trusted.</source>
        <translation>管理员已撤销这一认领。密钥的主人请换一把密钥，重新做名片、由对方信任。</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>row %1 may still hold</source>
        <translation>第 %1 行还可能成立</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>row, outcome</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>row, premises, outcome</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Below %1 % of its plan, which it falls short of by: %2.</source>
        <translation>低于其计划的 %1 %，距计划还差 %2。</translation>
    </message>
    <message>
        <source>movement %1</source>
        <translation>出入库 %1</translation>
    </message>
    <message>
        <source>recorded by %1, %2</source>
        <comment>who, when</comment>
        <translation>%2 %1 记入</translation>
    </message>
    <message>
        <source>%1: %2 in the books, %3 counted (%4)</source>
        <translation>%1：账面 %2，实盘 %3（%4）</translation>
    </message>
    <message numerus="yes">
        <source>%n differ, movement %1 waits for the second signature</source>
        <translation>
            <numerusform>%n 处不符，出入库 %1 待第二人确认</numerusform>
        </translation>
    </message>
    <message>
        <source>A quantity is a number above 0; what is counted may be 0.</source>
        <translation>数量须大于 0；盘点数可以是 0。</translation>
    </message>
    <message>
        <source>Every lot has to be counted; the first that is not: %1.</source>
        <translation>每个批次都要盘到；第一个没有盘的：%1。</translation>
    </message>
    <message>
        <source>The total of the stock would fall below 70 % of the plan (71号 第十八条). At most this can still go, money at the prices of the plan: %1. Beyond that, restock first.</source>
        <translation>储备总量将低于计划的 70%（71号 第十八条）。至多还可出（金额按计划价）：%1；再多须先补库。</translation>
    </message>
    <message>
        <source>when</source>
        <comment>of a check</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>open, without a key: needs a reset</source>
        <comment>account</comment>
        <translation>启用，无密钥：须重置口令</translation>
    </message>
    <message>
        <source>It comes from a demonstration or a drill, and this record is none; or it is the other way round. They never mix.</source>
        <translation>它来自演示或演练，本处是实战记录（或者反过来）：两者从不混用。</translation>
    </message>
    <message>
        <source>signed request %1, draft %2</source>
        <translation>签署申请 %1 第 %2 稿</translation>
    </message>
    <message>
        <source>signed the draft of another console, bundle %1</source>
        <translation>签署其他控制台的待签稿 %1</translation>
    </message>
    <message>
        <source>signed a bundle</source>
        <translation>签署带出的文件</translation>
    </message>
    <message>
        <source>confirmed movement %1 of the stock</source>
        <translation>确认出入库 %1</translation>
    </message>
    <message>
        <source>refused movement %1 of the stock</source>
        <translation>不确认出入库 %1</translation>
    </message>
    <message>
        <source>withdrew movement %1 of the stock</source>
        <translation>撤回出入库 %1</translation>
    </message>
    <message>
        <source>recorded movement %1 of the stock</source>
        <translation>记入出入库 %1</translation>
    </message>
    <message>
        <source>request %1: %2</source>
        <comment>what was done about it</comment>
        <translation>申请 %1：%2</translation>
    </message>
    <message>
        <source>a call taken</source>
        <translation>接报</translation>
    </message>
    <message>
        <source>place and kind told</source>
        <translation>登记地点和类别</translation>
    </message>
    <message>
        <source>more was told</source>
        <translation>补充情况</translation>
    </message>
    <message>
        <source>a plan started</source>
        <translation>启动预案</translation>
    </message>
    <message>
        <source>which plan asked for another</source>
        <translation>登记由哪个预案引出</translation>
    </message>
    <message>
        <source>a fact told</source>
        <translation>登记信息</translation>
    </message>
    <message>
        <source>hourly values taken in</source>
        <translation>导入逐时数据</translation>
    </message>
    <message>
        <source>a condition confirmed</source>
        <translation>确认条件</translation>
    </message>
    <message>
        <source>a confirmation taken back</source>
        <translation>收回确认</translation>
    </message>
    <message>
        <source>an order recorded</source>
        <translation>登记指令</translation>
    </message>
    <message>
        <source>a task moved on</source>
        <translation>更新任务</translation>
    </message>
    <message>
        <source>a clock set</source>
        <translation>设时限</translation>
    </message>
    <message>
        <source>a clock extended</source>
        <translation>延长时限</translation>
    </message>
    <message>
        <source>a clock made to sound again</source>
        <translation>恢复时限提示音</translation>
    </message>
    <message>
        <source>a clock silenced</source>
        <translation>关时限提示音</translation>
    </message>
    <message>
        <source>a clock ended</source>
        <translation>结束时限</translation>
    </message>
    <message>
        <source>somebody rung</source>
        <translation>打电话</translation>
    </message>
    <message>
        <source>report: %1</source>
        <translation>报告：%1</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>a line struck</source>
        <translation>划去一行</translation>
    </message>
    <message>
        <source>a time corrected</source>
        <translation>更正时间</translation>
    </message>
    <message>
        <source>directory replaced</source>
        <translation>更新通讯录</translation>
    </message>
    <message>
        <source>roster replaced</source>
        <translation>更新值班表</translation>
    </message>
    <message>
        <source>reduction list replaced</source>
        <translation>更新减排清单</translation>
    </message>
    <message>
        <source>catalogue: %1 listed</source>
        <translation>品种目录：列入 %1</translation>
    </message>
    <message>
        <source>catalogue: %1 dropped</source>
        <translation>品种目录：停用 %1</translation>
    </message>
    <message>
        <source>plan of %1 put in force</source>
        <translation>下达 %1 年储备计划</translation>
    </message>
    <message>
        <source>plan of %1 filed</source>
        <translation>%1 年储备计划备案</translation>
    </message>
    <message>
        <source>reservation %1 made</source>
        <translation>占用 %1 建立</translation>
    </message>
    <message>
        <source>reservation %1 released</source>
        <translation>占用 %1 解除</translation>
    </message>
    <message>
        <source>check %1 of the stock</source>
        <translation>库存检查 %1</translation>
    </message>
    <message>
        <source>lot %1 placed</source>
        <translation>批次 %1 移位</translation>
    </message>
    <message>
        <source>bundle %1 sent</source>
        <translation>发出交换文件 %1</translation>
    </message>
    <message>
        <source>bundle %1 taken in</source>
        <translation>收进交换文件 %1</translation>
    </message>
    <message>
        <source>bundle %1 opened</source>
        <translation>打开交换文件 %1</translation>
    </message>
    <message>
        <source>lots held for bundle %1</source>
        <translation>为交换文件 %1 占用批次</translation>
    </message>
    <message>
        <source>incident %1: %2</source>
        <comment>what was done about it</comment>
        <translation>事件 %1：%2</translation>
    </message>
    <message>
        <source>%1; %2 like it at one stroke</source>
        <translation>%1；同一次另有 %2 项</translation>
    </message>
    <message>
        <source>Whoever drafts does not sign: after this %1 is for somebody else.</source>
        <translation>起草人不签：起草后，%1须由别人办。</translation>
    </message>
    <message>
        <source>There is nobody else for it here: the request could then only be withdrawn, or signed at another console.</source>
        <translation>本台没有别人能办：此申请那时只能撤回，或者到别的控制台签。</translation>
    </message>
    <message>
        <source>nothing is left to do</source>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>%1, 代 %2</source>
        <comment>what was signed, in whose place</comment>
        <translation>%1，代 %2</translation>
    </message>
    <message>
        <source>number %1</source>
        <comment>notice</comment>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>code on the notice %1</source>
        <translation>校验码 %1</translation>
    </message>
    <message>
        <source>counts no more: key %1 is revoked from before on</source>
        <comment>bundle</comment>
        <translation>已不作数：密钥 %1 吊销早于此时</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>正在看的</translation>
    </message>
    <message>
        <source>Entry %1 of the record is not the one this machine saw there: it, or one before it, was replaced. Keep a copy of the file and compare it with the backups; where it is known why, say so with fengsuictl db accept-end.</source>
        <translation>记录第 %1 条不是本机当时见过的那一条：它或它之前的某一条被换过。请留一份文件副本，与备份逐一比对；已查明原因的，用 fengsuictl db accept-end 写明。</translation>
    </message>
    <message>
        <source>Entries that this machine saw are gone from the record, from %1 on. Keep a copy of the file and compare it with the backups; where it is known why, say so with fengsuictl db accept-end.</source>
        <translation>记录里少了本机见过的条目，从第 %1 条起。请留一份文件副本，与备份逐一比对；已查明原因的，用 fengsuictl db accept-end 写明。</translation>
    </message>
    <message>
        <source>a copy each for</source>
        <translation>各执一份</translation>
    </message>
    <message>
        <source>notes printed under it</source>
        <translation>表下说明</translation>
    </message>
    <message>
        <source>%1 has no signing key yet: it gets one with its first own password.</source>
        <translation>%1 还没有签名钥匙：改过初始口令就有。</translation>
    </message>
    <message>
        <source>The signature does not fit this text. Nothing was recorded; sign again.</source>
        <translation>签名与文字不符，没有记入；请重新签。</translation>
    </message>
    <message>
        <source>What was to be signed reads otherwise by now. Open it again, read it, and sign.</source>
        <translation>要签的文字已经变了。请重新打开，看清楚再签。</translation>
    </message>
    <message>
        <source>%1 (%2) %3 · %4</source>
        <comment>account, post, time, verdict</comment>
        <translation>%1（%2）%3 · %4</translation>
    </message>
    <message>
        <source>up to event %1 · %2…</source>
        <comment>position, hash</comment>
        <translation>记录至第 %1 条 · %2…</translation>
    </message>
    <message>
        <source>Handover sheet</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>as it would be handed over now, %1</source>
        <translation>现在交班的内容，截至 %1</translation>
    </message>
    <message>
        <source>Handover %1</source>
        <translation>第 %1 号交接单</translation>
    </message>
    <message>
        <source>taken over %1</source>
        <translation>%1 已接班</translation>
    </message>
    <message>
        <source>taken back %1</source>
        <translation>%1 已撤回</translation>
    </message>
    <message>
        <source>waits to be taken over since %1</source>
        <translation>%1 已交班，待接班</translation>
    </message>
    <message>
        <source>Reading the handovers</source>
        <comment>… failed</comment>
        <translation>读取交接记录</translation>
    </message>
    <message>
        <source>handed over %1, not taken over yet</source>
        <translation>%1 已交班，待接班</translation>
    </message>
    <message>
        <source>The sheet is still being made; wait a moment.</source>
        <translation>交接单还在列出，稍等。</translation>
    </message>
    <message>
        <source>The note “%1…” is longer than %2 characters. Break it into two lines.</source>
        <translation>交班事项“%1…”超过 %2 个字。分成两行写。</translation>
    </message>
    <message>
        <source>The desk is handed over by those who keep it; %1 has no role that lets it record incidents.</source>
        <translation>交接班由值守的人办理；%1 没有可以记录事件的角色。</translation>
    </message>
    <message>
        <source>%1 has no key to sign with. Data › New signing key makes one.</source>
        <translation>%1 没有签名密钥。在“数据 › 换签名密钥”里生成。</translation>
    </message>
    <message>
        <source>A line has 1 to %1 characters, without blanks at its ends. Shorten it, or write two.</source>
        <translation>一条为 1 至 %1 个字，首尾不留空格。改短，或分成两条。</translation>
    </message>
    <message>
        <source>Say why it is taken back.</source>
        <translation>写明撤回的理由。</translation>
    </message>
    <message>
        <source>Something was recorded since the sheet was made. It is listed anew: look at it, then sign.</source>
        <translation>交接单列出后又有新记录。已按现在的情况重列：看过再签。</translation>
    </message>
    <message>
        <source>Handover %1 waits to be taken over. It is taken over, or taken back, first.</source>
        <translation>第 %1 号交接单还待接班。先接班，或先撤回。</translation>
    </message>
    <message>
        <source>There is no handover %1.</source>
        <translation>没有第 %1 号交接单。</translation>
    </message>
    <message>
        <source>Handover %1 does not wait any more: it was taken over, or taken back.</source>
        <translation>第 %1 号交接单已不待接班：已接班，或已撤回。</translation>
    </message>
    <message>
        <source>Nobody takes over from himself. Whoever comes signs in with Shift+F12, then signs.</source>
        <translation>自己交的班自己不能接。由接班人按 Shift+F12 登录后签名。</translation>
    </message>
    <message>
        <source>Only %1, who gave it, takes it back.</source>
        <translation>只有交班人 %1 可以撤回。</translation>
    </message>
    <message>
        <source>as the desk stands</source>
        <translation>当前值守情况</translation>
    </message>
    <message>
        <source>waits to be taken over</source>
        <translation>待接班</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>已接班</translation>
    </message>
    <message>
        <source>taken back</source>
        <comment>handover</comment>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>No. %1</source>
        <comment>handover</comment>
        <translation>第 %1 号</translation>
    </message>
    <message>
        <source>signature good</source>
        <translation>签名有效</translation>
    </message>
    <message>
        <source>signature invalid: no such key</source>
        <translation>签名无效：没有这把密钥</translation>
    </message>
    <message>
        <source>signature invalid: not of this text</source>
        <translation>签名无效：不是对此文本的签名</translation>
    </message>
    <message>
        <source>signature invalid: the key did not count then</source>
        <translation>签名无效：当时密钥不作数</translation>
    </message>
    <message>
        <source>none</source>
        <comment>rows of a sheet</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>now</source>
        <comment>handover</comment>
        <translation>现在</translation>
    </message>
    <message>
        <source>both signatures good</source>
        <translation>两人签名均有效</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>%1 报出</translation>
    </message>
    <message>
        <source>struck</source>
        <comment>report</comment>
        <translation>已更正作废</translation>
    </message>
    <message>
        <source>request %1</source>
        <comment>of a notice</comment>
        <translation>申请登记 %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Fonts for papers are missing: install fonts-lxgw-wenkai and fonts-noto-cjk, then start again.</source>
        <translation>缺少文书用的字体：装上 fonts-lxgw-wenkai 和 fonts-noto-cjk 后重新启动。</translation>
    </message>
    <message>
        <source>Fonts: %1.</source>
        <translation>所用字体：%1。</translation>
    </message>
    <message>
        <source> Official ones not installed: %1.</source>
        <translation>未装公文标准字体：%1。</translation>
    </message>
    <message>
        <source>Listing the papers</source>
        <comment>… failed</comment>
        <translation>列出文书</translation>
    </message>
    <message>
        <source>Filling in the paper</source>
        <comment>… failed</comment>
        <translation>填写文书</translation>
    </message>
    <message>
        <source>Laying out the paper</source>
        <comment>… failed</comment>
        <translation>排版</translation>
    </message>
    <message>
        <source>as the record stood %1</source>
        <translation>截至 %1 的记录</translation>
    </message>
    <message>
        <source>Saving</source>
        <comment>… failed</comment>
        <translation>保存</translation>
    </message>
    <message>
        <source>struck</source>
        <comment>call</comment>
        <translation>已划去</translation>
    </message>
    <message>
        <source>handover %1</source>
        <translation>第 %1 次交接班</translation>
    </message>
    <message>
        <source>of a day of duty</source>
        <comment>a paper</comment>
        <translation>按值班日</translation>
    </message>
    <message>
        <source>Export failed: %1.</source>
        <comment>why</comment>
        <translation>导出失败：%1。</translation>
    </message>
    <message>
        <source>Nothing was written there. %1</source>
        <comment>what to do</comment>
        <translation>那里什么也没写。%1</translation>
    </message>
    <message>
        <source>%1 stands there already and was left as it is</source>
        <translation>%1 已在那里，原样未动</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>换一个名称。</translation>
    </message>
    <message>
        <source>a paper of the incident cannot be made</source>
        <translation>该事件的一份文书做不出来</translation>
    </message>
    <message>
        <source>Whoever keeps the forms finds the reason in the log.</source>
        <translation>原因在日志里，交管理表单的人查。</translation>
    </message>
    <message>
        <source>the record is damaged</source>
        <translation>记录库已损坏</translation>
    </message>
    <message>
        <source>Check the record from the menu Data.</source>
        <translation>用“数据”菜单核对记录库。</translation>
    </message>
    <message>
        <source>the folder cannot be written to</source>
        <translation>文件夹不能写入</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>换一个文件夹。</translation>
    </message>
    <message>
        <source>the folder is not there any more</source>
        <translation>文件夹已不在</translation>
    </message>
    <message>
        <source>%1 is no export: there is no manifest in it.</source>
        <translation>%1 不是导出件：里面没有清单。</translation>
    </message>
    <message>
        <source>Choose the zip file, or README.txt in the folder of the export.</source>
        <translation>选压缩包，或导出文件夹里的 README.txt。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: it was cut off or damaged, or is no zip file.</source>
        <translation>%1 打不开：被截断、已损坏，或不是压缩包。</translation>
    </message>
    <message>
        <source>Have it sent once more by whoever exported it.</source>
        <translation>向导出的人再要一份。</translation>
    </message>
    <message>
        <source>%1 cannot be checked: %2.</source>
        <comment>export, why</comment>
        <translation>%1 不能核对：%2。</translation>
    </message>
    <message>
        <source>missing: the manifest names it</source>
        <translation>缺少：清单上有，件里没有</translation>
    </message>
    <message>
        <source>changed: it does not have the digest of the manifest</source>
        <translation>改动：内容与清单上的摘要不符</translation>
    </message>
    <message>
        <source>added: the manifest does not name it, or it is there twice</source>
        <translation>多出：清单上没有，或出现两次</translation>
    </message>
    <message>
        <source>cannot be read: damaged, or no plain file</source>
        <translation>读不出：已损坏，或不是普通文件</translation>
    </message>
    <message>
        <source>its name leads out of the folder; it was not opened</source>
        <translation>名称指到文件夹之外，未打开</translation>
    </message>
    <message>
        <source>the manifest is wrong: cut off, or the two do not name the same</source>
        <translation>清单不对：被截断，或两份清单所列不一</translation>
    </message>
    <message>
        <source>Exporting incident %1…</source>
        <translation>正在导出事件 %1…</translation>
    </message>
    <message numerus="yes">
        <source>Incident %1 exported: %n files in %2.</source>
        <translation>
            <numerusform>事件 %1 已导出：共 %n 个文件，在 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Note the seal down, or tell it by telephone: with it anybody can find out later whether this is the export that was made here.</source>
        <translation>把核对码记下，或用电话告诉对方：有了它，日后谁都能认出这是不是此刻导出的那一份。</translation>
    </message>
    <message>
        <source>Checking %1…</source>
        <translation>正在核对 %1…</translation>
    </message>
    <message>
        <source>%1 is whole: %2 files, %3 events and %4 signatures checked.</source>
        <comment>export</comment>
        <translation>%1 完好：已核对 %2 个文件、%3 条原始记录、%4 个签名。</translation>
    </message>
    <message>
        <source>Hold the seal against the one that was noted down at the export.</source>
        <translation>把核对码与导出时记下的对一对。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is not as it was exported: %n faults.</source>
        <translation>
            <numerusform>%1 与导出时不一样：%n 处不对。</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not rely on it. Keep it as it is, and have it sent once more by whoever exported it.</source>
        <translation>不能作数。原样留着，向导出的人再要一份。</translation>
    </message>
    <message>
        <source>handover %1 given</source>
        <translation>交接 %1：交班签名</translation>
    </message>
    <message>
        <source>handover %1 taken over</source>
        <translation>交接 %1：接班签名</translation>
    </message>
    <message>
        <source>handover %1 withdrawn</source>
        <translation>交接 %1：撤回</translation>
    </message>
    <message>
        <source>what would be handed over now</source>
        <translation>现在交班的内容（未签）</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <comment>report</comment>
        <translation>未报出</translation>
    </message>
    <message>
        <source>Who drafted it does not sign it, nor does who stands in for him. Another person has to.</source>
        <translation>拟稿人不能签署，代拟稿人的也不能，须由另一人签署。</translation>
    </message>
    <message>
        <source>The four who sign are four people, each for another post: %1, or the one it stands in for, has signed this draft.</source>
        <translation>四个步骤由四个人分别签署，各为一个岗位：%1（或其所代的人）已签署本稿。</translation>
    </message>
    <message>
        <source>the disk did not confirm what was written</source>
        <translation>磁盘没有确认写入</translation>
    </message>
    <message>
        <source>The export stands there, but it may not outlast a power cut. Check the disk, then export once more under another name.</source>
        <translation>导出件已在该处，但断电后可能不保。请检查磁盘，再换一个名称导出一次。</translation>
    </message>
    <message>
        <source>an event was altered or is missing: it does not fit its hash, the one before, or the end of the record</source>
        <translation>原始记录被改或缺失：与自身指纹、前一条或记录库末条不符</translation>
    </message>
    <message>
        <source>the signature does not fit its text and key, or the list does not name it</source>
        <translation>签名不成立：与原文或密钥不符，或清单未列</translation>
    </message>
    <message>
        <source>the record has another event there, or one that is missing here</source>
        <translation>记录库的同一位置是另一条，或这里缺了记录库有的一条</translation>
    </message>
</context>
</TS>
