# 公开看板

## 各页共有
board-site = 重点民生工程公开挂牌督办
board-page-title = { $title } - 公开挂牌督办
board-skip = 跳到正文
board-ways = 主导航
board-way-board = 看板
board-way-departments = 责任部门
board-way-posts = 责任领导
board-way-calendar = 时间表
board-way-about = 关于
board-other-language = English
board-theme = 外观：
board-theme-device = 跟随系统
board-theme-light = 浅色
board-theme-dark = 深色
board-crumbs = 当前位置
board-crumb-board = { $year }年看板
board-as-of = 数据截至 { $at }（北京时间）
board-footer = 任务、责任部门和完成时限以市政府公布的文件为准；亮灯由系统按规则计算，不由人工设定。
board-desk = 工作台登录
board-api-documentation = 数据接口文档
board-version = 挂牌 { $version }
board-demo-label = 演示说明
board-demo = 演示实例：任务为文件原文，进展为合成数据，时钟停在 { $day }。
board-years = 年度
board-year = { $year }年
board-list-comma = 、
board-in-brackets = （{ $text }）
board-span = { $from }至{ $until }

## 日期
board-date = { $year }年{ $month }月{ $day }日
board-day = { $month }月{ $day }日
board-month = { $month }月
board-month-of-year = { $year }年{ $month }月
board-instant = { $day } { $time }
board-weekday = { $weekday ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
}

## 载入与出错
board-waiting = 正在载入……
board-retry = 重试
board-to-home = 返回看板
board-outdated = 下面显示的是上次取得的数据。
board-missing-title = 没有找到
board-missing-detail = 这个地址下没有内容。请检查地址，或从看板重新进入。
board-offline-title = 无法连接服务器
board-offline-detail = 请检查网络连接，然后重试。
board-unreadable-title = 数据无法识别
board-unreadable-detail = 服务器的答复不完整或版本不同，请重新载入本页。
board-no-programme-title = 尚未公布年度方案
board-no-programme-detail = 方案导入并公布后，任务、责任部门和进展将在这里公开。

## 亮灯
board-light = 亮灯
board-lights = 按亮灯统计
board-light-overdue = 逾期
board-light-behind = 滞后
board-light-on_track = 正常
board-light-not_started = 未启动
board-light-completed = 已完成
board-light-not_completed = 未完成
board-light-on = 按 { $day } 的情况计算
board-self-rating = 部门自评
board-rated-on = （报告{ $day }审核通过）
board-lights-so-far = 亮灯历程
board-lights-table = 查看亮灯记录
board-lights-daily = 逐日记录（{ $count }条）
board-band = 亮灯历程图，内容见下表
board-since = 自
board-why = 原因
board-standard = 完成标准
board-rules = 亮灯规则
board-rules-detail = 亮灯由系统根据计划、上报和核验结果逐日计算，任何人不能手工设定。颜色之外，每种灯另有形状和文字。
board-rule-overdue = 红灯：完成时限已过而未经核验完成；或阶段性工作目标逾期超过方案规定的天数。
board-rule-behind = 黄灯：阶段性工作目标逾期；或量化指标低于计划；或牵头部门最近一期进展情况未按时上报；或红灯之后刚刚追上、本报告期尚未结束。
board-rule-on_track = 绿灯：阶段性工作目标、量化指标和进展情况报告都符合计划。
board-rule-not_started = 灰灯：尚未收到任何进展情况，也没有到期事项。
board-rule-completed = 已完成：由市政府督查室凭证据核验后认定，责任部门只能申请。
board-rule-not_completed = 未完成：年度终了仍未完成，或未经报备擅自变更，按未完成项目处理。
board-reason-verified = 市政府督查室已于{ $on }核验完成。
board-reason-closed = 年度终了仍未完成，{ $on }按未完成项目处理。
board-reason-withdrawn = 经批准，{ $on }撤销此项任务。
board-reason-due-passed = 完成时限{ $due }已过，尚未经核验完成。
board-reason-milestone-beyond = 阶段性工作目标“{ $milestone }”应于{ $due }达到，已逾期{ $days }天，超过{ $threshold }天的限度。
board-reason-milestone = 阶段性工作目标“{ $milestone }”应于{ $due }达到，已逾期{ $days }天。
board-reason-indicator = 量化指标“{ $indicator }”截至{ $by }计划{ $planned }{ $unit }，实际上报{ $actual }{ $unit }，低于计划。
board-reason-report = 牵头部门{ $department }应于{ $due }前上报的进展情况尚未收到。
board-reason-made-up = 红灯亮至{ $until }，现已追上；本报告期内仍亮黄灯。
board-reason-within = 阶段性工作目标、量化指标和进展情况报告都符合计划。
board-reason-nothing = 尚未收到进展情况，也没有到期事项。

## 看板
board-eyebrow = 公开挂牌督办
board-description = { $title }：{ $count }项任务，{ $lights }。公开任务、责任部门、完成时限和进展。
board-glance = 总体情况
board-all-tasks = 任务
board-areas = 类别
board-tasks-count = { $count }项
board-areas-count = { $count }个
board-due-this-month = 本月到期
board-next-report = 下次上报时限
board-announced = 方案公布{ $announced_areas }个类别、{ $announced_tasks }项任务；任务分解表实际列出{ $areas }个类别、{ $tasks }项任务。
board-notes = 导入说明
board-notes-count = 查看导入说明（{ $count }条）
board-note-assumption = 推定
board-note-defect = 问题
board-note-remark = 说明
board-note-line = 原文第{ $line }行
board-filter = 筛选与检索
board-field-q = 检索
board-field-category = 类别
board-field-department = 责任部门
board-field-post = 责任领导
board-field-light = 亮灯
board-field-due_month = 完成时限
board-field-sort = 排序
board-search = 检索
board-search-example = 任务、部门、领导，如：供水
board-any = 全部
board-city-leaders = 分管市领导
board-department-leaders = 牵头部门领导
board-sort-document = 按文件次序
board-sort-due = 按完成时限
board-sort-light = 按亮灯轻重
board-filter-in-force = 已选条件
board-filter-remove = 去掉条件 { $field }：{ $value }
board-filter-clear = 清除全部条件
board-results = 筛选结果
board-results-count = 共{ $count }项
board-nothing-found = 没有符合条件的任务。
board-nothing-found-detail = 可以去掉部分条件，或换一个词检索。
board-more = 下一页
board-no-area = 未分类
board-downloads = 数据下载
board-downloads-detail = 本年度全部任务的公开数据，可自由使用。
board-download-xlsx = Excel 表格（xlsx）
board-download-csv = 文本表格（csv）
board-download-json = 结构化数据（json）

## 任务
board-task = 任务
board-tasks = 任务
board-task-name = 任务 { $number }
board-task-number = 任务序号
board-task-title = { $name }：{ $text }
board-deadline = 完成时限
board-no-due = 原文没有可以确定到日期的完成时限。
board-due-today = 今天到期
board-days-left = 还有{ $days }天
board-days-over = 已过{ $days }天
board-owners = 责任部门与领导
board-no-owners = 原文没有列出责任部门。
board-department = 责任部门
board-role = 分工
board-role-lead = 牵头
board-role-support = 协作
board-department-leader = 牵头部门领导
board-city-leader = 分管市领导
board-collective = 集体责任主体
board-collective-detail = 文件把责任交给一类单位，没有指明其中哪一个。
board-indicators = 量化指标
board-no-indicators = 本任务没有可以量化的指标，按任务文字核验完成。
board-proposed = 系统提取，待督查室确认
board-quote = 出自原文：
board-target = 目标
board-planned = 计划
board-actual = 实际
board-actual-on = 截至{ $day }实际
board-today = 当日
board-unit = 单位：{ $unit }
board-chart-title = “{ $indicator }”的计划与实际进度图，数值见下表
board-values = 查看数据表
board-date-column = 日期
board-milestones = 阶段性工作目标
board-milestone-due = 应于{ $due }达到
board-milestone-reached = { $on }达到
board-milestone-late = { $on }达到，迟于计划
board-milestone-overdue = 已逾期
board-milestone-ahead = 尚未到期
board-history = 进展记录
board-no-history = 还没有进展记录。
board-synthetic = 合成数据
board-event-imported = 任务随方案录入。
board-event-report = 收到{ $department }应于{ $due }前上报的进展情况报告。
board-event-milestone = 达到阶段性工作目标“{ $milestone }”。
board-event-indicator = 上报量化指标“{ $indicator }”：{ $actual }{ $unit }。
board-event-verified = 市政府督查室核验完成。
board-event-changed = 变更调整已报备（{ $number }）
board-event-revoked = 核验撤销，任务重新办理
board-event-not-completed = 按未完成项目处理。
board-original = 文件原文
board-source-lines = 见原文第{ $lines }行
board-neighbours = 前后任务
board-previous-task = ← 上一项（{ $key }）
board-next-task = 下一项（{ $key }）→

## 责任部门与责任领导
board-departments-detail = 各责任部门承担的任务与亮灯情况。
board-posts-detail = 对任务负责的是领导岗位：岗位任职人员变动时，任务与记录不变。
board-no-holder = （暂缺）
board-post-title = { $name }（{ $kind }）
board-tenures = 任职情况
board-tenure-span = { $from }至{ $until }
board-tenure-from = { $from }起
board-tenure-until = 至{ $until }
board-tenure-open = 文件未写明任职日期

## 时间表
board-calendar-title = { $year }年时间表
board-calendar-detail = 各责任部门何时上报进展情况，各项任务何时到期。
board-year-line = 全年一览
board-year-line-detail = 柱高表示当月到期的任务数。
board-this-month = 本月
board-month-due = { $count }项到期
board-report-short = 进展报告
board-summary-short = 全年总结
board-reports = 上报时限
board-report = 报告
board-report-period = 报告期间
board-report-due = 上报时限
board-report-standing = 状态
board-report-progress = 进展情况报告
board-report-summary = 全年落实情况总结
board-day-off = 休息日
board-rolled-from = 由{ $day }顺延
board-standing-past = 已过
board-standing-next = 下一次
board-standing-ahead = 未到
board-roll-none = 上报时限遇休息日不顺延。
board-roll-next = 上报时限遇休息日顺延至下一个工作日。
board-tasks-due = 任务完成时限

## 关于
board-about-title = 关于公开挂牌督办
board-about-detail = 挂牌督办的内容、方式和要求，亮灯规则，联系方式和数据来源。
board-narrative = 方案原文
board-contact = 联系方式
board-contact-email = 社会监督电子邮箱：
board-source = 数据来源
board-source-file = 原始文件
board-source-imported = 导入时间
board-source-digest = 文件校验码（SHA-256）
board-approver = 批准
board-approved-on = 批准日期
board-adjusted = 经批准调整
board-adjusted-from = 原定
board-adjusted-to = 现定
board-adjusted-no-due = 未定日期
board-changes = 变更调整
board-changes-detail = 经分管市领导同意并书面报备的变更；公布时的原定内容一并列出。
board-event-plan = 实施计划审核通过，作为督办基准。
board-event-retracted = 更正：阶段性工作目标“{ $milestone }”尚未达到。
board-event-rated = { $department }自评：{ $rating }。
board-rating-year_target_reached = 完成全年目标
board-rating-node_target_exceeded = 超额完成节点目标
board-rating-node_target_reached = 按计划完成节点目标
board-rating-behind = 滞后
board-revision = 变更事项
board-revision-from = 原定
board-revision-to = 调整为
board-revision-due = 完成时限
board-revision-scope = 任务内容
board-revision-owner = 责任单位
board-revision-withdrawal = 撤销任务
