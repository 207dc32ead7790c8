# What mails say. Nobody's language is known, so that mails are written in Chinese only.
mail-urge-subject = 【{ $level }】{ $about }
mail-urge-body =
    { $department }：

    { $level }：{ $about }

    { $text }

    答复期限：{ $deadline }（含当日）。请登录系统签收并答复。
    发出人：{ $by }
mail-about-task = 任务{ $key }：{ $text }
mail-about-progress = { $due }应报的进展情况报告
mail-about-summary = { $due }应报的全年落实情况总结
mail-reminder-subject = 【到期提醒】{ $count } 项即将到期
mail-reminder-body =
    { $department }：

    下列事项即将到期，请按时办理：

    { $items }
mail-reminder-item = { $place }. { $due }（{ $left ->
        [0] 今天
       *[other] 还有 { $left } 天
    }）{ $about }
mail-reminder-report = 报送{ $about }
mail-reminder-milestone = 任务{ $key }的阶段性工作目标“{ $title }”
mail-reminder-task = 完成任务{ $key }：{ $title }
mail-foot = 本邮件由系统自动发出，请勿回复。
mail-foot-link = 办理地址：{ $link }（本邮件由系统自动发出，请勿回复。）
