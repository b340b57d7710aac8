-- How far the search knows what goes with a contribution. Every attachment has its share of what the index takes of one practice; what a short one
-- leaves over goes to the longer ones. A page weighs as many passages as it is likely to be cut into: six hundred characters make one.
create function knowledge.pages_searched(contribution uuid, most int) returns table (attachment uuid, upto int)
  language sql stable set search_path = pg_catalog
as $$
  with page as (
    select a.id, e.place, (e.page ->> 'number')::int as number,
           (length(e.page ->> 'text') + 599) / 600 as weight
      from knowledge.attachment a
      join platform.file f on f.id = a.file_id
      join platform.content k on k.id = f.content_id and k.found is null
      join knowledge.attachment_text t on t.file_id = a.file_id
     cross join lateral jsonb_array_elements(t.pages) with ordinality e(page, place)
     where a.contribution_id = $1),
  whole as (select p.id, sum(p.weight) as weight from page p group by p.id),
  ranked as (
    select sum(w.weight) over up - w.weight as shorter, row_number() over up as rank, count(*) over () as attachments
      from whole w window up as (order by w.weight, w.id)),
  share as (select max(($2 - r.shorter) / (r.attachments - r.rank + 1)) as most from ranked r),
  counted as (select p.id, p.number, sum(p.weight) over (partition by p.id order by p.place) as weight from page p)
  select c.id, max(c.number) from counted c, share s where c.weight <= s.most group by c.id
$$;

create or replace function knowledge.attachments_of_published(practice text, most int)
  returns table (id uuid, media_type text, title text, alt text, language text, pages jsonb)
  language sql stable security definer set search_path = pg_catalog
as $$
  with attached as (
    select a.number, a.id, a.contribution_id, k.media_type, a.title, a.alt, a.language, coalesce(t.pages, '[]'::jsonb) as pages
      from knowledge.practice p
      join knowledge.contribution c on c.practice = p.key and c.published_version = p.latest
      join knowledge.attachment a on a.contribution_id = c.id
      join platform.file f on f.id = a.file_id
      join platform.content k on k.id = f.content_id and k.found is null
      left join knowledge.attachment_text t on t.file_id = a.file_id
     where p.key = $1 and p.stage = 'PUBLISHED'),
  searched as (
    select s.attachment, s.upto
      from (select distinct d.contribution_id from attached d) c, lateral knowledge.pages_searched(c.contribution_id, $2) s)
  select d.id, d.media_type, d.title, d.alt, d.language,
         coalesce((select jsonb_agg(e.page order by e.place) from jsonb_array_elements(d.pages) with ordinality e(page, place)
                    where (e.page ->> 'number')::int <= s.upto), '[]'::jsonb)
    from attached d left join searched s on s.attachment = d.id
   order by d.number, d.id
$$;
