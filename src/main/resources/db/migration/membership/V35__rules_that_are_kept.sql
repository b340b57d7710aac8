-- A rule stands here once something keeps it. How often the Chair lets through sub-amendments, what is called and how one votes come with the sittings; what
-- was settled of them stands in the record.
alter table membership.charter
  drop column consultation,
  drop column observers_speak,
  drop column sub_amendments,
  drop column circulated_only,
  drop column voting,
  drop column weighting;
