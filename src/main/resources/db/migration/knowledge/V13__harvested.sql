-- Harvesters are told of what was retired, and when, without the reason and whose deed it was, which members alone read.
alter table knowledge.practice add column retired_at timestamptz;

alter table knowledge.retirement no force row level security;
update knowledge.practice p set retired_at = r.retired_at from knowledge.retirement r where r.practice_id = p.id and p.stage = 'RETIRED';
update knowledge.practice set retired_at = now() where stage = 'RETIRED' and retired_at is null;
alter table knowledge.retirement force row level security;

create function knowledge.note_retirement() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if new.stage <> 'RETIRED' then new.retired_at := null;
  elsif old.stage <> 'RETIRED' then new.retired_at := clock_timestamp();
  end if;
  return new;
end
$$;
create trigger note_retirement before update of stage on knowledge.practice for each row execute function knowledge.note_retirement();

alter table knowledge.practice add constraint practice_retired_at check ((stage = 'RETIRED') = (retired_at is not null));
