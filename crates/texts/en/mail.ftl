# What mails say. Nobody's language is known, so that mails are written in Chinese only.
mail-urge-subject = [{ $level }] { $about }
mail-urge-body =
    To { $department }

    { $level }: { $about }

    { $text }

    Answer by { $deadline }, that day included: sign in, acknowledge and answer.
    Sent by { $by }
mail-about-task = Task { $key }: { $text }
mail-about-progress = Progress report due on { $due }
mail-about-summary = Summary of the year due on { $due }
mail-reminder-subject = [Due soon] { $count ->
        [one] one item
       *[other] { $count } items
    }
mail-reminder-body =
    To { $department }

    These are due soon:

    { $items }
mail-reminder-item = { $place }. { $due } ({ $left ->
        [0] today
        [one] one day left
       *[other] { $left } days left
    }) { $about }
mail-reminder-report = Hand in: { $about }
mail-reminder-milestone = Stage goal “{ $title }” of task { $key }
mail-reminder-task = Complete task { $key }: { $title }
mail-foot = This mail was written by a program. Please do not answer it.
mail-foot-link = To act upon it: { $link } (This mail was written by a program. Please do not answer it.)
