using SmartPick.Engine.Mentors;
using SmartPick.Platform;
using SmartPick.Platform.People;
using SmartPick.Platform.Rosters;
using SmartPick.Web.Features.Api;

namespace SmartPick.Web.Features.People;

/// <summary>People by request: searching them, and what somebody says of themselves.</summary>
internal static class PeopleApi
{
    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        MapOthers(app);
        MapMine(app);
        MapBetween(app);
        MapRecords(app);
    }

    private static void MapOthers(IEndpointRouteBuilder app)
    {
        app.MapOwn<PersonDocument[]>(
            "people/suggested",
            "The people who fit best from what the asker said of themselves, at most ten, none who is full or paused.",
            async visit =>
                (
                    await new SuggestPeople(visit.Db, visit.Time, visit.Data, visit.Shelf).DoAsync(
                        visit.Who,
                        visit.Cancellation
                    )
                )
                    .Select(PersonDocument.Of)
                    .ToArray()
        );
        app.MapOwnAsked<FindBody, FoundDocument>(
            "people/search",
            "Searches mentors by the published score; a page of those who can be asked, and some of those who cannot at present, each with every reason.",
            async (visit, body) =>
                (
                    await new FindPeople(visit.Db, visit.Time, visit.Data, visit.Shelf).DoAsync(
                        visit.Who,
                        QueryOf(body),
                        Math.Clamp(body.Page, 1, 10_000),
                        visit.Cancellation
                    )
                ).To(found => new FoundDocument(
                    [.. found.People.Select(PersonDocument.Of)],
                    found.Total,
                    [.. found.NotNow.Select(PersonDocument.Of)],
                    found.NotNowTotal
                ))
        );
        app.MapOwn<PersonDocument>(
            "people/{id:guid}",
            "One mentor's card, with the score and what stands in the way.",
            async visit =>
                (
                    await new ReadPerson(visit.Db, visit.Time, visit.Data).DoAsync(
                        visit.Who,
                        visit.Id,
                        null,
                        null,
                        visit.Cancellation
                    )
                ).To(PersonDocument.Of)
        );
    }

    private static PeopleQuery QueryOf(FindBody body) =>
        new()
        {
            Specialty = body.Specialty,
            Need = body.Need,
            Support = body.Support,
            Programs = body.Programs,
            Struggle = body.Struggle,
            State = body.State,
            NearPeer = body.NearPeer,
            AtADistance = body.AtADistance,
            Name = body.Name,
        };

    private static void MapMine(IEndpointRouteBuilder app)
    {
        app.MapOwn<OwnMentorDocument>(
            "me/mentor",
            "What the asker says of themselves as a mentor.",
            async visit =>
            {
                var own = await new ReadOwn(visit.Db).DoAsync(visit.Who, visit.Cancellation);
                return new OwnMentorDocument(own.Mentor?.Answers, own.Mentor?.Version);
            }
        );
        app.MapOwnAsked<OwnMentorBody, OwnMentorDocument>(
            "me/mentor",
            "Saves what the asker says of themselves as a mentor, whole; another version than the one read is refused (409).",
            async (visit, body) =>
                (
                    await new SaveMentorProfile(visit.Db, visit.Time, visit.Data).DoAsync(
                        visit.Who,
                        body.Answers,
                        body.Version,
                        visit.Cancellation
                    )
                ).To(saved => new OwnMentorDocument(saved.Answers, saved.Version))
        );
        app.MapOwn<OwnNeedsDocument>(
            "me/needs",
            "What the asker says they need.",
            async visit =>
            {
                var own = await new ReadOwn(visit.Db).DoAsync(visit.Who, visit.Cancellation);
                return new OwnNeedsDocument(own.Mentee?.Answers, own.Stage, own.Mentee?.Version);
            }
        );
        app.MapOwnAsked<OwnNeedsBody, OwnNeedsDocument>(
            "me/needs",
            "Saves what the asker says they need, whole; another version than the one read is refused (409).",
            async (visit, body) =>
                (
                    await new SaveMenteeProfile(visit.Db, visit.Time, visit.Data).DoAsync(
                        visit.Who,
                        body.Answers,
                        body.Version,
                        visit.Cancellation
                    )
                ).To(saved => new OwnNeedsDocument(saved.Answers, null, saved.Version))
        );
        app.MapOwnAsked<StageBody, DoneDocument>(
            "me/stage",
            "Says where the asker stands, and since when.",
            (visit, body) =>
                new ChangeStage(visit.Db, visit.Time)
                    .DoAsync(visit.Who, body.Stage, body.Since, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwn<ContactsDocument>(
            "me/people",
            "People whom the asker keeps for themselves: mentors they entered, people to meet, people they keep apart from.",
            async visit =>
            {
                var own = await new ReadContacts(visit.Db).DoAsync(visit.Who, visit.Cancellation);
                return new ContactsDocument(
                    [.. own.Cards.Select(card => new NamedDocument(card.Card.PersonId, card.Name))],
                    [
                        .. own.ToMeet.Select(person => new ToMeetDocument(
                            person.Id,
                            person.Name,
                            [.. person.Reasons.Select(reason => reason.Text)]
                        )),
                    ],
                    [.. own.Apart.Select(person => new NamedDocument(person.PersonId, person.Name))]
                );
            }
        );
        app.MapOwnAsked<ToMeetBody, MadeDocument>(
            "me/people",
            "Adds somebody to meet.",
            async (visit, body) =>
            {
                var source = OwnApi.Word<MeetSource>(body.Source, "source");
                return source.IsDone
                    ? (
                        await new AddPersonToMeet(visit.Db, visit.Time).DoAsync(
                            visit.Who,
                            body.Name,
                            body.PersonId,
                            source.Value,
                            body.Reason,
                            visit.Cancellation
                        )
                    ).To(added => new MadeDocument(added.Id))
                    : source.Failures.ToArray();
            }
        );
    }

    private static void MapBetween(IEndpointRouteBuilder app)
    {
        app.MapOwnAsked<ApartBody, DoneDocument>(
            "people/{id:guid}/apart",
            "Keeps the asker and a person apart, or no longer; the person is not told.",
            (visit, body) =>
                new KeepApart(visit.Db, visit.Time, visit.Rules)
                    .DoAsync(visit.Who, visit.Id, body.Apart, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwnAsked<ConflictBody, DoneDocument>(
            "people/{id:guid}/conflict",
            "Declares a conflict of interest with a person, or takes it back.",
            async (visit, body) =>
            {
                var kind = OwnApi.Word<ConflictKind>(body.Kind, "kind");
                return kind.IsDone
                    ? await new DeclareConflict(visit.Db, visit.Time)
                        .DoAsync(visit.Who, visit.Id, kind.Value, body.Holds, visit.Cancellation)
                        .DoneAsync()
                    : kind.Failures.ToArray();
            }
        );
    }

    private static void MapRecords(IEndpointRouteBuilder app)
    {
        app.MapOwnAsked<OffPlatformBody, CardDocument>(
            "me/mentors",
            "Enters a mentor who has no account, for the asker alone; nothing is sent to anybody.",
            async (visit, body) =>
                (
                    await new AddOffPlatformMentor(visit.Db, visit.Time, visit.Data).DoAsync(
                        visit.Who,
                        body.Name,
                        body.HowMet,
                        body.Origin,
                        body.Contact,
                        visit.Cancellation
                    )
                ).To(card => new CardDocument(card.Id, card.PersonId))
        );
        app.MapOwnAsked<NothingBody, CodeDocument>(
            "me/mentors/{id:guid}/invite",
            "Makes an invitation to claim the record of a card, for the asker to hand on; it is shown once, and earlier ones are over.",
            async (visit, _) =>
                (
                    await new InviteToClaim(visit.Db, visit.Time).DoAsync(
                        visit.Who,
                        visit.Id,
                        visit.Cancellation
                    )
                ).To(code => new CodeDocument(code))
        );
        app.MapOwnAsked<ClaimBody, DoneDocument>(
            "claims",
            "Takes over the record that a mentee entered of the asker, by the invitation's code.",
            (visit, body) =>
                new ClaimRecord(visit.Db, visit.Time)
                    .DoAsync(visit.Who, body.Code, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwn<RosterPlaceDocument[]>(
            "me/places",
            "Places that rosters of schools keep for the asker's confirmed mail address.",
            async visit =>
                (await new ReadRosterPlaces(visit.Db).DoAsync(visit.Who, visit.Cancellation))
                    .Select(place => new RosterPlaceDocument(
                        place.EntryId,
                        place.InstitutionId,
                        place.School,
                        place.Role.ToString()
                    ))
                    .ToArray()
        );
        app.MapOwnAsked<NothingBody, DoneDocument>(
            "me/places/{id:guid}/take",
            "Takes such a place: the asker belongs to the school from then on.",
            (visit, _) =>
                new TakeRosterPlace(visit.Db, visit.Time)
                    .DoAsync(visit.Who, visit.Id, visit.Cancellation)
                    .DoneAsync()
        );
    }
}
