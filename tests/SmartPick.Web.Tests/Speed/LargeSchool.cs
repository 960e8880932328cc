using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Advising;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Rosters;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Reference;
using Happening = SmartPick.Engine.Mentorship.Activity;

namespace SmartPick.Web.Tests.Speed;

/// <summary>Ten thousand people and a hundred thousand meetings, written in bulk: half of the people mentor, each mentee has four mentors, each pair met five times.</summary>
internal sealed class LargeSchool(IServiceProvider services)
{
    public const int People = 10_000;
    private const int Mentors = People / 2;
    private const int PairsOfMentee = 4;
    private const int MeetingsOfPair = 5;
    private const int AtOnce = 500;

    private readonly DateTimeOffset _now = services.GetRequiredService<TimeProvider>().GetUtcNow();

    private readonly ReferenceData _data = ReferenceData
        .Load(DataFolder.Locate(null))
        .Value.ShouldNotBeNull();

    private Guid[] _schools = [];

    /// <summary>Fills the store around these accounts: every second of them mentors, the first administers a school.</summary>
    public async Task FillAsync(IReadOnlyList<Who> accounts)
    {
        _schools = [.. Enumerable.Range(0, 50).Select(_ => Guid.CreateVersion7())];
        await SaveAsync(
            _schools,
            (db, id, i) =>
                db.Add(
                    new Institution
                    {
                        Id = id,
                        Name = $"School {i}",
                        State = "KS",
                    }
                )
        );
        var ids = Enumerable
            .Range(0, People)
            .Select(i => i < accounts.Count ? accounts[i].PersonId : Guid.CreateVersion7())
            .ToArray();
        await SaveAsync(ids, (db, id, i) => AddPerson(db, id, i, i < accounts.Count));
        await SaveAsync(accounts, (db, who, i) => AddRole(db, who, i));
        await SaveAsync(
            Enumerable.Range(0, 2000).ToArray(),
            (db, i, _) =>
                db.Add(
                    new RosterEntry
                    {
                        Id = Guid.CreateVersion7(),
                        InstitutionId = _schools[0],
                        Name = $"Expected {i}",
                        Mail = $"e{i}@school.edu",
                    }
                )
        );
        var mentors = ids.Where((_, i) => i % 2 == 0).ToArray();
        var mentees = ids.Where((_, i) => i % 2 == 1).ToArray();
        await SaveAsync(
            mentees,
            (db, mentee, i) =>
            {
                for (var k = 0; k < PairsOfMentee; k++)
                {
                    AddPair(db, mentors[(i + (k * 7)) % Mentors], mentee, i + k);
                }
            }
        );
    }

    private async Task SaveAsync<T>(IReadOnlyList<T> items, Action<PlatformDb, T, int> add)
    {
        for (var start = 0; start < items.Count; start += AtOnce)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var i = start; i < Math.Min(items.Count, start + AtOnce); i++)
            {
                add(db, items[i], i);
            }

            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
    }

    private void AddRole(PlatformDb db, Who who, int i) =>
        db.Add(
            new Membership
            {
                Id = Guid.CreateVersion7(),
                PersonId = who.PersonId,
                InstitutionId = _schools[0],
                Role = i == 0 ? Role.Administrator : Role.Member,
                Since = _now,
            }
        );

    private void AddPerson(PlatformDb db, Guid id, int i, bool isThere)
    {
        var isMentor = i % 2 == 0;
        var supports = _data.Mentoring.Vocabulary.Supports;
        var specialty = _data.Catalog.Specialties[i / 2 % _data.Catalog.Specialties.Count].Name;
        if (!isThere)
        {
            db.Add(
                new Person
                {
                    Id = id,
                    Name = $"Person {i}",
                    Stage = isMentor ? "faculty" : "M3",
                    InstitutionId = _schools[i % _schools.Length],
                    TimeZone = "America/Chicago",
                }
            );
        }

        if (isMentor)
        {
            db.Add(
                new MentorProfile
                {
                    PersonId = id,
                    ChangedAt = _now,
                    Answers = new MentorAnswers
                    {
                        IsListed = true,
                        Fields = [specialty],
                        Supports =
                        [
                            supports[i % supports.Count].Id,
                            supports[(i + 3) % supports.Count].Id,
                        ],
                        Manner = new Manner { Channels = ["video"], Hours = ["mon-evening"] },
                        Capacity = 12,
                        About = "A few words of my own, as people write them.",
                    },
                }
            );
        }
        else
        {
            db.Add(
                new MenteeProfile
                {
                    PersonId = id,
                    ChangedAt = _now,
                    Answers = new MenteeAnswers
                    {
                        Needs = ["letters", "research"],
                        Interests = [specialty],
                        Strengths = [1],
                    },
                }
            );
        }
    }

    private void AddPair(PlatformDb db, Guid mentor, Guid mentee, int number)
    {
        var id = Guid.CreateVersion7();
        var began = _now.AddDays(-200);
        db.Add(
            StoredRelationship.Of(
                new Relationship
                {
                    Id = id,
                    MentorId = mentor,
                    MenteeId = mentee,
                    Model = MentorshipModel.Faculty,
                    Origin = RelationshipOrigin.Request,
                    State = RelationshipState.Active,
                    Since = began,
                    StartedAt = began,
                    ConversationAt = began,
                    AgreementVersion = 1,
                    Purposes = ["career"],
                }
            )
        );
        db.Add(
            new TakenPlace
            {
                Id = id,
                MentorId = mentor,
                MenteeId = mentee,
                State = PlaceState.Active,
            }
        );
        db.Add(
            new StoredAgreement
            {
                RelationshipId = id,
                Number = 1,
                Terms = new AgreementTerms { CadenceDays = 30, ReplyDays = 7 },
                ProposedAt = began,
                MentorAcceptedAt = began,
                MenteeAcceptedAt = began,
            }
        );
        db.Add(
            StoredRequest.Of(
                new Request
                {
                    Id = Guid.CreateVersion7(),
                    Kind = RequestKind.Conversation,
                    FromId = mentee,
                    ToId = mentor,
                    AskedAt = began,
                    State = number % 3 == 0 ? RequestState.Declined : RequestState.Accepted,
                    OpenSince = began,
                    ClosedAt = began,
                    RelationshipId = number % 3 == 0 ? null : id,
                },
                new RequestBeginning(MentorshipModel.Faculty, null, "May I ask for a talk?")
            )
        );
        for (var k = 0; k < MeetingsOfPair; k++)
        {
            AddMeeting(db, id, mentor, mentee, began.AddDays(40 * k));
        }
    }

    private static void AddMeeting(
        PlatformDb db,
        Guid pair,
        Guid mentor,
        Guid mentee,
        DateTimeOffset at
    )
    {
        var id = Guid.CreateVersion7();
        db.Add(
            StoredMeeting.Of(
                new Meeting
                {
                    Id = id,
                    RelationshipId = pair,
                    StartsAt = at,
                    Minutes = 30,
                    Zone = "America/Chicago",
                    Purpose = "career",
                    Outcome = MeetingOutcome.Held,
                },
                "By video"
            )
        );
        db.Add(
            new StoredTask
            {
                Id = Guid.CreateVersion7(),
                RelationshipId = pair,
                MeetingId = id,
                Owner = Side.Mentee,
                Kind = TaskKind.Reading,
                Title = "Read the review",
                Due = DateOnly.FromDateTime(at.UtcDateTime).AddDays(14),
                DoneAt = at.AddDays(10),
            }
        );
        db.Add(
            new StoredAdvice
            {
                Id = Guid.CreateVersion7(),
                MenteeId = mentee,
                RelationshipId = pair,
                ByPersonId = mentor,
                On = DateOnly.FromDateTime(at.UtcDateTime),
                Topic = "research year",
                Position = "yes",
                Words = "Take it if the project is yours.",
            }
        );
        db.Log(
            new Happening(
                Guid.CreateVersion7(),
                at,
                ActivityKind.MeetingHeld,
                mentee,
                pair,
                new ActivityFacts
                {
                    SubjectId = id,
                    Minutes = 30,
                    Purpose = "career",
                    Title = "career",
                    Day = DateOnly.FromDateTime(at.UtcDateTime),
                }
            )
        );
    }
}
