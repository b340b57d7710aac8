-- Mandates and working groups are recorded in no room. Which working group and whom each such entry concerns is written into those that
-- stand already, and they are digested anew: nothing is sealed yet.
update audit.record r
   set about_group = m.working_group_id, about_member = m.member_id
  from membership.mandate m
 where m.id = r.subject and r.room_id is null and r.deed in ('membership.mandate-given', 'membership.mandate-ended', 'membership.mandate-left');
update audit.record r
   set about_group = g.id
  from membership.working_group g
 where g.id = r.subject and r.room_id is null and r.deed = 'membership.working-group-opened';

update audit.record r set personal = audit.personal(r) where r.about_group is not null and r.salt is not null;
update audit.record r set digest = audit.digest(r) where r.about_group is not null;
