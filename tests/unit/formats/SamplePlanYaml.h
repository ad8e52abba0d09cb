#pragma once

namespace samples {

/// A small plan with every section of the schema, each key used at least once.
inline constexpr const char *PlanYaml = R"yaml(# A plan for tests.
plan: sample
title: 示例预案
short_title: 示例
document: 示例〔2026〕1号
version: "2026"
valid_from: 2026-01-31
superseded_by: 示例〔2027〕2号
posts:
  commander: { label: 指挥长, holder: 副市长, cite: "2.1" }
  clerk: { label: 值班员, cite: "2.1" }
bodies:
  police: { label: 市公安局, duty: 警戒, cite: "2.1" }
  county: { label: 县政府, member: false, cite: "2.1" }
groups:
  rescue: { label: 救援组, lead: police, members: [county], duty: 救援, cite: "2.1" }
facts:
  deaths: { label: 死亡人数, short: 死亡, type: number, unit: 人, whole: true, min: 0, max: 100, ask: 几人死亡？, hint: 已确认的, cite: 附件1 }
  affected: { label: 涉及人数, type: number, cite: 附件1 }
  impact: { label: 影响, type: boolean, cite: 附件1 }
  kind:
    label: 种类
    type: enumeration
    ordered: true
    values: { big: 大型, small: 小型 }
    cite: "1.1"
consistency:
  - { that: "deaths <= affected", message: 死亡多于涉及, cite: 附件1 }
decisions:
  grade:
    label: 等级
    outcomes: [重大, 一般]
    inputs: [deaths, kind]
    cite: 附件1
    rules:
      - { when: [">= 3", "-"], then: 重大, cite: 附件1, note: 三人起 }
      - { when: ["-", '"big","small"'], then: 一般, cite: 附件1 }
  level:
    label: 级别
    outcomes: { I: Ⅰ级, II: Ⅱ级 }
    inputs: [grade]
    cite: 附件2
    rules:
      - { when: ['"重大"'], then: I, cite: 附件2 }
      - { when: ["-"], then: II, cite: 附件2 }
lifecycles:
  response:
    label: 响应
    decision: level
    cite: "5.1"
    states:
      reported: { label: 接报, kind: initial, cite: "5.1" }
      checked: { label: 核实, kind: waiting, cite: "5.1" }
      first: { label: Ⅰ级响应, kind: level, level: I, cite: 附件2 }
      second: { label: Ⅱ级响应, kind: level, level: II, cite: 附件2 }
      over: { label: 终止, kind: ended, cite: "5.2" }
      reviewed: { label: 评估, kind: final, cite: "5.2" }
    confirmations:
      controlled: { label: 现场受控, cite: "5.2" }
    transitions:
      start:
        label: 启动
        from: [reported, checked]
        to: first
        advise: 'level = "I"'
        decided_by: [commander]
        advised_by: [police, clerk]
        cite: 附件2
      end:
        label: 终止
        from: [first, second]
        to: over
        require:
          - { that: controlled, text: 现场受控, cite: "5.2" }
          - { that: "controlled and deaths >= 0", text: 并且, cite: "5.2" }
        decided_by: [commander]
        cite: "5.2"
tasks:
  - set: second_tasks
    label: Ⅱ级措施
    states: [second]
    cite: 附件2
    tasks:
      seal: { what: 封锁, owner: police, support: [rescue, clerk], cite: "5.1" }
      lead_deputy: { what: 带队, owner: commander, cite: "5.1" }
  - set: first_tasks
    label: Ⅰ级措施
    states: [first]
    inherits: second_tasks
    except: [lead_deputy]
    cite: 附件2
    tasks:
      lead: { what: 带队, owner: commander, cite: "5.1" }
deadlines:
  first_report:
    label: 初报
    starts: { state: reported }
    ends: { report: initial }
    lasts: PT1H
    counts_from: heard
    near: PT15M
    repeats: true
    owner: clerk
    superior: true
    cite: { document: 上级令, section: 第九条 }
  watch: { label: 值守, starts: { transition: start }, ends: { never: true }, lasts: P1D, owner: police, cite: "5.1" }
reports:
  initial: { label: 初报, kind: initial, from: clerk, to: [police, county], contents: [时间, 地点], settles: [seal], cite: "5.1" }
call_down:
  - { target: commander, states: [reported], cite: "2.1" }
  - { target: police, states: [reported], when: 'kind = "big"', cite: "2.1" }
ending:
  - { text: 现场受控, confirmation: controlled, cite: "5.2" }
  - { text: 指挥部确认, cite: "5.2" }
drill: { every_years: 3, who: 各部门, cite: "7.1" }
clauses:
  "1.1": { title: 范围, gist: 两类, kind: rule, becomes: ["fact:kind"] }
  "5.2": { title: 终止, gist: 受控后终止, kind: lifecycle, becomes: ["transition:end", "confirmation:controlled", "set:first_tasks"] }
  "7.1": { title: 演练, kind: drill, becomes: [drill] }
conflicts:
  - { id: two_names, text: 两个名称, reading: 用第一个, between: ["2.1", { document: 上级令, section: 第一条 }] }
cases:
  - name: 三人死亡为重大
    given: { deaths: 3, kind: big, impact: true }
    expect: { grade: 重大, level: I }
  - name: 未知
    given: { deaths: { test: "< 3" }, kind: "?", affected: 2.5 }
    expect: { grade: 一般, level: [II, I] }
)yaml";

} // namespace samples
