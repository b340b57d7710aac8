-- Who was forgotten before the record found such entries is forgotten in them as well.
select audit.forget(m.id) from membership.member m where m.erased_at is not null;
