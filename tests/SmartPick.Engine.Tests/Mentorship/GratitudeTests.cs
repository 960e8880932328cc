using CsCheck;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Gratitude;
using static SmartPick.Engine.Tests.Mentorship.People;

namespace SmartPick.Engine.Tests.Mentorship;

public sealed class GratitudeTests
{
    [Fact]
    public void S01_A_publication_accepted_gives_thanks_that_list_the_mentor_s_tasks_for_it()
    {
        var log = new Entries()
            .Add(ActivityKind.TaskDone, 1, Mentor, Work("Read the abstract", 500))
            .Add(ActivityKind.TaskDone, 2, Mentor, Work("Found the data", 500))
            .Add(ActivityKind.TaskDone, 2, Mentor, Work("Something else", 501))
            .Add(ActivityKind.TaskDone, 2, Mentee, Work("My own part", 500))
            .Add(ActivityKind.IntroductionMade, 3, Mentor, new ActivityFacts { Title = "Dr. Lee" })
            .Held(1, 4)
            .Held(2, 5)
            .Held(3, 40)
            .Own(
                ActivityKind.PublicationAccepted,
                30,
                new ActivityFacts { Title = "Skin of color", SubjectId = Id(500) }
            );
        var thanks = Thanks(log).Value.ShouldNotBeNull();
        thanks
            .Deeds.Select(deed => deed.Text)
            .ShouldBe([
                "Read the abstract",
                "Found the data",
                "an introduction: Dr. Lee",
                "2 conversations",
            ]);
        thanks.Text.ShouldContain("\"Skin of color\" has been accepted");
    }

    [Theory]
    [InlineData(ActivityKind.PublicationAccepted)]
    [InlineData(ActivityKind.InterviewInvited)]
    [InlineData(ActivityKind.Matched)]
    [InlineData(ActivityKind.Graduated)]
    public void S01_Each_milestone_gives_thanks_once(ActivityKind kind)
    {
        var log = new Entries().Own(
            kind,
            30,
            new ActivityFacts { Title = "It", SubjectId = Id(1) }
        );
        Thanks(log).IsGood.ShouldBeTrue();
        var milestone = Milestones.Unthanked(Mentee, Pair, log.All).Single();
        log.Add(
            ActivityKind.ThanksSent,
            31,
            Mentee,
            new ActivityFacts { SubjectId = milestone.Id }
        );
        Milestones.Unthanked(Mentee, Pair, log.All).ShouldBeEmpty();
        Milestones.Unthanked(Mentee, Id(11), log.All).Count.ShouldBe(1);
    }

    [Fact]
    public void S01_Nothing_is_thanked_for_that_the_log_does_not_hold()
    {
        var kinds = Enum.GetValues<ActivityKind>();
        Gen.Select(Gen.Int[0, kinds.Length - 1], Gen.Double[0, 60], Gen.Bool)
            .List[0, 40]
            .Sample(events =>
            {
                var log = new Entries();
                for (var i = 0; i < events.Count; i++)
                {
                    var (kind, day, byMentor) = events[i];
                    log.Add(
                        kinds[kind],
                        day,
                        byMentor ? Mentor : Mentee,
                        new ActivityFacts
                        {
                            SubjectId = Id(700 + i),
                            Title = "T" + i,
                            Minutes = 30,
                        }
                    );
                }

                log.Own(ActivityKind.Matched, 50);
                var milestone = log.All[^1];
                var thanks = ThanksDraft
                    .Of(milestone, Active(), "Dr. Smith", "Jessica", log.All)
                    .Value.ShouldNotBeNull();
                var known = log.All.ToDictionary(entry => entry.Id);
                return thanks.Deeds.All(deed =>
                        deed.Evidence.Count > 0
                        && deed.Evidence.All(id => known[id].At <= milestone.At)
                    )
                    && thanks.Deeds.SelectMany(deed => deed.Evidence).Distinct().Count()
                        == thanks.Deeds.Sum(deed => deed.Evidence.Count);
            });
    }

    [Fact]
    public void S01_Where_the_log_knows_of_nothing_thanks_name_nothing()
    {
        var thanks = Thanks(new Entries().Own(ActivityKind.Matched, 30)).Value.ShouldNotBeNull();
        thanks.Deeds.ShouldBeEmpty();
        thanks.Text.ShouldBe(
            "Dear Dr. Smith,\n\nI have good news: I matched.\n\nThank you for your part in it.\n\nWith kind regards,\nJessica\n"
        );
    }

    [Fact]
    public void S02_Who_matched_is_invited_once_and_a_no_is_remembered()
    {
        Invitation(new Entries()).ShouldBeNull();
        var matched = new Entries().Own(ActivityKind.Matched, 1);
        Invitation(matched).ShouldNotBeNull().Capacity.ShouldBe(1);
        foreach (
            var answer in new[]
            {
                ActivityKind.NearPeerInvited,
                ActivityKind.NearPeerAccepted,
                ActivityKind.NearPeerDeclined,
            }
        )
        {
            var answered = new Entries()
                .Own(ActivityKind.Matched, 1)
                .Own(answer, 2)
                .Own(ActivityKind.StageChanged, 400);
            Invitation(answered).ShouldBeNull(answer.ToString());
        }

        Invitation(
                new Entries()
                    .Own(ActivityKind.Matched, 1)
                    .Add(
                        ActivityKind.NearPeerInvited,
                        2,
                        Activity.Clock,
                        new ActivityFacts { OtherId = Mentee }
                    )
            )
            .ShouldBeNull();
    }

    [Fact]
    public void S03_Hours_equal_the_meetings_held()
    {
        // An independent count: minutes of every distinct held meeting of the mentor's own relationships, day by day.
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 60], Gen.Int[5, 120], Gen.Int[0, 2])
            .List[0, 40]
            .Sample(events =>
            {
                var log = new Entries();
                var minutesByDay = new int[61];
                var mentees = new HashSet<int>();
                for (var i = 0; i < events.Count; i++)
                {
                    var (kind, day, minutes, pair) = events[i];
                    var facts = new ActivityFacts { SubjectId = Id(700 + i), Minutes = minutes };
                    if (kind == 0)
                    {
                        log.Add(ActivityKind.MeetingCancelled, day, Mentee, facts, Id(10 + pair));
                        continue;
                    }

                    var held = kind == 1 ? ActivityKind.MeetingHeldLate : ActivityKind.MeetingHeld;
                    log.Add(held, day, Mentee, facts, Id(10 + pair));
                    if (kind == 3)
                    {
                        log.Add(ActivityKind.ConversationHeld, day, Mentee, facts, Id(10 + pair));
                    }

                    // The third pair is somebody else's.
                    if (pair < 2 && day is >= 10 and <= 50)
                    {
                        minutesByDay[day] += minutes;
                        mentees.Add(pair);
                    }
                }

                var certificate = HoursCertificate.Of(
                    new Dictionary<Guid, Guid> { [Id(10)] = Mentee, [Id(11)] = Stranger },
                    log.All,
                    DateOnly.FromDateTime(Day(10).UtcDateTime),
                    DateOnly.FromDateTime(Day(50).UtcDateTime)
                );
                return certificate.Minutes == minutesByDay.Sum()
                    && certificate.Mentees == mentees.Count
                    && Math.Abs(certificate.Hours * 60 - certificate.Minutes) <= 3.0001;
            });
    }

    [Fact]
    public void S03_Meetings_of_groups_count_once_for_the_mentor_and_each_mentee_once()
    {
        var log = new Entries();
        log.Add(
            ActivityKind.MeetingHeld,
            10,
            Mentor,
            new ActivityFacts { SubjectId = Id(1), Minutes = 30 }
        );
        var certificate = HoursCertificate.Of(
            new Dictionary<Guid, Guid> { [Pair] = Mentee },
            log.All,
            DateOnly.FromDateTime(Day(10).UtcDateTime),
            DateOnly.FromDateTime(Day(20).UtcDateTime),
            [
                new GroupHour(DateOnly.FromDateTime(Day(12).UtcDateTime), 60, [Mentee, Stranger]),
                new GroupHour(DateOnly.FromDateTime(Day(21).UtcDateTime), 45, [Id(99)]),
            ]
        );

        (certificate.Meetings, certificate.Minutes, certificate.Mentees).ShouldBe((2, 90, 2));
    }

    [Fact]
    public void S04_An_attribution_leaves_the_pair_only_when_both_agree()
    {
        var pair = Active();
        var written = new Attribution(Id(1), Pair, "Dr. Jones's guidance was instrumental.");
        Gen.Int[0, 4]
            .List[0, 20]
            .Sample(steps =>
            {
                var at = written;
                var mentor = false;
                var mentee = false;
                foreach (var step in steps)
                {
                    switch (step)
                    {
                        case 0:
                            at = at.Agree(Side.Mentor, Day(1));
                            mentor = true;
                            break;
                        case 1:
                            at = at.Agree(Side.Mentee, Day(1));
                            mentee = true;
                            break;
                        case 2:
                            at = at.Withdraw(Side.Mentor);
                            mentor = false;
                            break;
                        case 3:
                            at = at.Withdraw(Side.Mentee);
                            mentee = false;
                            break;
                        default:
                            at = at.Rewrite(at.Text + "!");
                            mentor = mentee = false;
                            break;
                    }

                    if (
                        at.IsSeenBy(Stranger, pair) != (mentor && mentee)
                        || !at.IsSeenBy(Mentor, pair)
                    )
                    {
                        return false;
                    }
                }

                return true;
            });
    }

    [Fact]
    public void A16_Advocacy_is_seen_over_time_with_what_comes_next()
    {
        var next = DateOnly.FromDateTime(Day(40).UtcDateTime);
        var log = new Entries()
            .Add(
                ActivityKind.AdvocacyGiven,
                20,
                Mentor,
                new ActivityFacts
                {
                    Word = "rotation",
                    Title = "Richmond",
                    Day = next,
                }
            )
            .Add(ActivityKind.AdvocacyGiven, 10, Mentor, new ActivityFacts { Word = "inquiry" })
            .Add(ActivityKind.AdvocacyGiven, 15, Mentor, ActivityFacts.None, Id(11));
        var timeline = AdvocacyTimeline.Of(new HashSet<Guid> { Pair }, log.All, next);
        timeline.Acts.Select(act => act.Kind).ShouldBe(["inquiry", "rotation"]);
        timeline.Next.Single().Where.ShouldBe("Richmond");
        AdvocacyTimeline
            .Of(new HashSet<Guid> { Pair }, log.All, next.AddDays(1))
            .Next.ShouldBeEmpty();
    }

    private static NearPeerInvitation? Invitation(Entries log) =>
        NearPeerInvitation.Due(Mentee, log.All, MadeRules.All);

    private static Verdict<ThanksDraft> Thanks(Entries log) =>
        ThanksDraft.Of(log.All.Last(Milestones.Is), Active(), "Dr. Smith", "Jessica", log.All);

    private static ActivityFacts Work(string title, int work) =>
        new()
        {
            Title = title,
            SubjectId = Id(work + 1000),
            WorkId = Id(work),
        };
}
