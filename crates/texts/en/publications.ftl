# 公布
desk-action-list_publications = List publications
desk-action-read_publication = Read a publication
desk-action-amend_publication = Change the words of a publication
desk-action-release_publication = Release a publication
desk-action-send_back_publication = Send a publication back
desk-action-correct_publication = Correct a publication
desk-subject-publication = Publication
state-proposed = waiting to be released
state-released = released
step-release = release
