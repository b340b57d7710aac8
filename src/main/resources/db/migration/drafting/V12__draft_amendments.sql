-- A draft amendment is a fork of a text in the room of those who draft it; what it changes is worked out from the two. What is said of it
-- besides stands here, and like the fork it is its room's alone.
create table drafting.draft_amendment (
  text_id       uuid not null,
  room_id       uuid not null,
  justification text not null default '',
  holder_kind   text not null,
  holder_key    text not null,
  holder_name   text not null,
  constraint draft_amendment_pk primary key (text_id),
  constraint draft_amendment_text foreign key (text_id) references drafting.text (id),
  constraint draft_amendment_room foreign key (room_id) references membership.room (id),
  constraint draft_amendment_justification check (length(justification) <= 2000),
  constraint draft_amendment_holder check (holder_kind in ('EMPLOYERS', 'WORKERS', 'GOVERNMENT', 'GOVERNMENTS'))
);
create index draft_amendment_by_room on drafting.draft_amendment (room_id);
create index text_by_origin on drafting.text (fork_of) where fork_of is not null;

alter table drafting.draft_amendment enable row level security;
alter table drafting.draft_amendment force row level security;
create policy draft_amendment_is_its_rooms on drafting.draft_amendment for all to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view()))
    and exists (select from drafting.text t where t.id = text_id and t.room_id = draft_amendment.room_id and t.fork_of is not null));
grant select, insert on drafting.draft_amendment to ${app};
grant update (justification) on drafting.draft_amendment to ${app};

-- What of a draft no longer fitted when the text's new wording came beneath it: where, and between which versions it can be read. Closed
-- once somebody has seen to it, never removed.
create table drafting.misfit (
  id                  uuid        not null,
  text_id             uuid        not null,
  room_id             uuid        not null,
  block_id            text        not null,
  base_version        integer     not null,
  draft_version       integer     not null,
  found_at            timestamptz not null,
  settled_by          uuid,
  settled_affiliation text,
  settled_capacity    text,
  settled_at          timestamptz,
  constraint misfit_pk primary key (id),
  constraint misfit_text foreign key (text_id) references drafting.text (id),
  constraint misfit_room foreign key (room_id) references membership.room (id),
  constraint misfit_settled_by foreign key (settled_by) references membership.member (id),
  constraint misfit_block check (block_id <> ''),
  constraint misfit_versions check (base_version >= 0 and draft_version >= 0),
  constraint misfit_settled check (num_nulls(settled_by, settled_affiliation, settled_capacity, settled_at) in (0, 4))
);
create index misfit_by_text on drafting.misfit (text_id) where settled_at is null;

alter table drafting.misfit enable row level security;
alter table drafting.misfit force row level security;
create policy misfit_is_its_rooms on drafting.misfit for select to ${app}
  using (room_id = any(array(select membership.rooms_in_view())));
create policy misfit_is_found_in_its_room on drafting.misfit for insert to ${app}
  with check (room_id = any(array(select membership.rooms_in_view()))
    and exists (select from drafting.text t where t.id = text_id and t.room_id = misfit.room_id));
-- Nobody settles one in another's name.
create policy misfit_is_settled_in_ones_own_name on drafting.misfit for update to ${app}
  using (room_id = any(array(select membership.rooms_in_view())))
  with check (room_id = any(array(select membership.rooms_in_view()))
    and settled_by = nullif(current_setting('trialogue.member', true), '')::uuid);
grant select, insert on drafting.misfit to ${app};
grant update (settled_by, settled_affiliation, settled_capacity, settled_at) on drafting.misfit to ${app};

-- A fork is taken anew from a later version of its text; it never stands in the room that all share.
grant update (fork_version) on drafting.text to ${app};
create policy text_is_not_forked_for_all on drafting.text as restrictive for insert to ${app}
  with check (fork_of is null or exists (
    select from membership.room r where r.id = room_id and r.kind not in ('SHARED', 'OFFICERS', 'PARTNERS')));

-- Forks are never handed to the search, wherever they stand.
create or replace function drafting.behind(beyond uuid, at_most integer) returns table (text_id uuid, room_id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select t.id, t.room_id
    from drafting.text t
    join membership.room r on r.id = t.room_id and r.kind = 'SHARED'
   where t.indexed < t.head and t.id > beyond and t.fork_of is null
   order by t.id
   limit at_most
$$;
create or replace function drafting.shared_texts() returns table (text_id uuid, room_id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select t.id, t.room_id from drafting.text t join membership.room r on r.id = t.room_id and r.kind = 'SHARED' where t.fork_of is null
$$;
