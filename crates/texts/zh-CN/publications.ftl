# 公布
desk-action-list_publications = 查看公布列表
desk-action-read_publication = 查看公布内容
desk-action-amend_publication = 修改公布文字
desk-action-release_publication = 审核公布
desk-action-send_back_publication = 退回公布文字
desk-action-correct_publication = 更正公布内容
desk-subject-publication = 公布
state-proposed = 待审核公布
state-released = 已公布
step-release = 审核公布
