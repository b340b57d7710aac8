-- What is due on the days of a month is found by its day, in whichever plan it stands.
create index reporting_period_by_due_day on plans.reporting_period (due_on, plan_id);
create index milestone_by_due_day on plans.milestone (due_on) where reached_on is null;
create index report_by_answer_day on plans.report (answer_by);
