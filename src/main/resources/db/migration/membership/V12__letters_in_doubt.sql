-- When a letter of which nobody knows whether it went out is sent once more.
alter table membership.nomination add column letter_again_at timestamptz;
