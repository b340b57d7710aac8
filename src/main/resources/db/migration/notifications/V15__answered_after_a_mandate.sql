-- What was done in a member's name waits for them in no room, as it is theirs to answer after their mandate, too. What was posted before that, and
-- taken away with the mandate, waits again where it was not answered.
update notifications.notice n
   set room_id = null, withdrawn = false, settled_at = null,
       posted_at = case when n.withdrawn then now() else n.posted_at end,
       read_at = case when n.withdrawn then null else n.read_at end,
       mail_due = n.withdrawn or n.mail_due,
       delivery_id = case when n.withdrawn then null else n.delivery_id end
  from membership.done_on_behalf d
 where n.topic = 'membership.on-behalf/' || d.id and n.recipient = d.principal_id and d.answer is null
   and (n.settled_at is null or n.withdrawn);
