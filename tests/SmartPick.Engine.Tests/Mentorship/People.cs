using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Relationships;

namespace SmartPick.Engine.Tests.Mentorship;

/// <summary>People, days and relationships to test with.</summary>
internal static class People
{
    public static readonly Guid Mentor = Id(1);
    public static readonly Guid Mentee = Id(2);
    public static readonly Guid Stranger = Id(3);
    public static readonly Guid Pair = Id(10);

    public static readonly DateTimeOffset Start = new(2026, 9, 1, 15, 0, 0, TimeSpan.Zero);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static DateTimeOffset Day(double days) => Start.AddDays(days);

    public static Stamp By(Guid person, double day = 0) =>
        new(Id(1000 + (int)day), Day(day), person);

    public static Relationship Asked() =>
        RelationshipBeginning
            .Ask(Pair, Mentor, Mentee, MentorshipModel.Faculty, Id(20), By(Mentee))
            .Value.ShouldNotBeNull()
            .After;

    public static Relationship Placed() =>
        RelationshipBeginning
            .Place(
                Pair,
                Mentor,
                Mentee,
                MentorshipModel.Faculty,
                new PublishedRound(Id(30), Stranger, Start),
                Id(31)
            )
            .Value.ShouldNotBeNull()
            .After;

    public static Relationship Informal() =>
        RelationshipBeginning.Informal(Pair, Mentor, By(Mentee)).Value.ShouldNotBeNull().After;

    public static Relationship Active() =>
        new[]
        {
            new RelationshipAct(RelationshipMove.HoldConversation, By(Mentee, 1))
            {
                MeetingId = Id(40),
                Minutes = 30,
            },
            new RelationshipAct(RelationshipMove.Offer, By(Mentor, 2)),
            new RelationshipAct(RelationshipMove.Agree, By(Mentee, 3)) { Version = Both(1) },
            new RelationshipAct(RelationshipMove.Start, By(Mentor, 4)),
        }.Aggregate(Asked(), (at, act) => Done(at, act));

    public static Relationship Done(Relationship at, RelationshipAct act) =>
        RelationshipMachine.Do(at, act).Value.ShouldNotBeNull($"{at.State} {act.Move}").After;

    public static AgreementVersion Both(int number) =>
        new(Pair, number, new AgreementTerms(), Side.Mentor, Start)
        {
            MentorAcceptedAt = Start,
            MenteeAcceptedAt = Start,
        };
}
