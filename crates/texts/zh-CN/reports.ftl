# 工作台：进展情况报告、佐证材料、部门自查

## 列表
desk-way-reports = 进展报告
desk-reports-detail = 各责任部门按上报时限报送的进展情况报告。待审核的排在最前。
desk-reports-own = 本部门应报送的进展情况报告。
desk-reports-next = 下一份应报的报告
desk-reports-all = 已到期和已填写的报告（{ $count }）
desk-reports-awaiting = 待审核（{ $count }）
desk-reports-missing = 未报（{ $count }）
desk-reports-under-way = 填报中（{ $count }）
desk-reports-accepted = 已通过（{ $count }）
desk-reports-ahead = 未到期（{ $count }）
desk-reports-none-detail = 没有应报送的报告，或筛选条件过窄。
desk-report-name = { $due }应报的{ $kind }
desk-report-due = 报告
desk-report-received = 上报时间
desk-report-begin = 开始填写
desk-report-go-on = 继续填写
desk-punctuality = 报送情况

## 填写
desk-report-write = 逐项任务填写本期进展。内容自动保存，可以随时离开、以后再填；上期的工作打算和已上报的数据已经带入。
desk-report-behind = 按所填内容，本任务已滞后：{ $reason }须详实说明滞后原因和改进措施。
desk-report-behind-read = 按报告内容，本任务到本期末滞后：{ $reason }
desk-report-ahead = 报告期尚未开始，开始后即可填写。
desk-done = 本期进展
desk-done-year = 全年落实情况
desk-next = 下期工作打算
desk-cause = 滞后原因
desk-measures = 改进措施
desk-rating = 自评
desk-outlook = 实际或预计完成情况
desk-actual = { $indicator }：本年累计完成
desk-actual-known = 本期末计划 { $planned }；上次上报 { $known }；全年目标 { $target }
desk-goal-known = 以前的报告已报达到
desk-reached = 是否达到
desk-reached-yes = 已达到
desk-reached-no = 未达到
desk-contributions = 协作部门情况（{ $count }个部门）
desk-evidence = 佐证材料
desk-evidence-add = 上传“{ $goal }”的佐证材料
desk-evidence-kinds = PDF、JPEG、PNG、Word（.docx）或 Excel（.xlsx），每个文件不超过 10 MB。
desk-evidence-too-large = 文件超过 10 MB，请压缩或拆分后再上传。
desk-evidence-sending = 正在上传……
desk-evidence-remove = 移除 { $name }

## 电子表格与版本
desk-sheet = 用电子表格填写
desk-sheet-detail = 下载表格，在 Excel 或 WPS 中填好后上传。上传的内容将取代本页的内容。
desk-sheet-download = 下载表格
desk-sheet-file = 选择填好的表格（.xlsx）
desk-sheet-upload = 上传表格
desk-sheet-done = 已读入表格，请核对。
desk-versions = 签批上报的版本
desk-version = 第{ $number }版，{ $by }于{ $at }签批

## 部门自查
desk-way-self-checks = 部门自查
desk-checks-detail = 部门主要领导按照实施计划和阶段性工作目标，定期检查本部门项目推进情况和存在问题。
desk-checks = 自查记录
desk-checks-count = 共{ $count }次自查
desk-checks-none = 还没有自查记录。
desk-checks-none-detail = 部门主要领导记录自查后，这里即可看到。
desk-check-new = 记录一次自查
desk-check-on = 自查日期
desk-check-tasks = 检查的任务
desk-check-tasks-missing = 至少选择一项任务。
desk-check-problems = 发现的问题
desk-check-problems-detail = 没有发现问题可以不填。
desk-check-no-problems = 未发现问题
desk-check-measures = 采取的措施
desk-check-measures-detail = 发现问题的，须写明采取的措施。
desk-check-measures-missing = 发现问题的，请写明采取的措施。
desk-check-record = 记录自查
desk-check-done = 已记录。
desk-check-recorded = { $by }于{ $at }记录

## 审计日志中的操作名称
desk-action-list_reports = 查看进展报告列表
desk-action-read_report = 查看进展报告
desk-action-save_report = 填写进展报告
desk-action-submit_report = 提交进展报告
desk-action-send_back_report = 退回修改进展报告
desk-action-sign_report = 签批进展报告
desk-action-accept_report = 审核通过进展报告
desk-action-return_report = 审核退回进展报告
desk-action-correct_report = 更正进展报告
desk-action-upload_attachment = 上传佐证材料
desk-action-read_attachment = 查看佐证材料
desk-action-list_self_checks = 查看部门自查
desk-action-record_self_check = 记录部门自查
