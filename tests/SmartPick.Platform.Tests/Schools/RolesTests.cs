using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Schools;

namespace SmartPick.Platform.Tests.Schools;

/// <summary>Roles are held per institution, given by its administrators alone, and every change is written down.</summary>
public sealed class RolesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task The_first_administrator_is_invited_by_mail_and_the_invitation_works_once(
        DatabaseKind kind
    )
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var (school, ada) = await SchoolAsync(stand, "Ada");
        var eve = await stand.SomebodyAsync("Eve");
        var code = await stand.LastCodeAsync("ada@example.org");

        (await AcceptAsync(stand, eve, code)).Failures.ShouldBe([Errors.Invitation]);
        var view = (await ReadAsync(stand, ada, school)).Value;
        view.Roles.Select(held => held.Membership.Role)
            .ShouldBe([Role.Member, Role.Administrator], ignoreOrder: true);
        view.Waiting.ShouldBeEmpty();
        view.Changes[^1].Actor.ShouldBe("whoever runs the server");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task An_expired_invitation_and_one_taken_back_open_nothing(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var (school, ada) = await SchoolAsync(stand, "Ada");
        var eve = await stand.SomebodyAsync("Eve");
        await InviteAsync(stand, ada, school, "eve@example.org", Role.Mentor);
        var late = await stand.LastCodeAsync("eve@example.org");
        stand.Clock.Advance(TimeSpan.FromDays(14));
        (await AcceptAsync(stand, eve, late)).Failures.ShouldBe([Errors.Invitation]);

        var second = await InviteAsync(stand, ada, school, "eve@example.org", Role.Mentor);
        var code = await stand.LastCodeAsync("eve@example.org");
        (
            await stand.DoAsync<TakeBackInvitation, Outcome<Invitation>>(take =>
                take.DoAsync(eve, second.Value.Id, Token)
            )
        ).Failures.ShouldBe([Errors.Invitation]);
        await stand.DoAsync<TakeBackInvitation, Outcome<Invitation>>(take =>
            take.DoAsync(ada, second.Value.Id, Token)
        );
        (await AcceptAsync(stand, eve, code)).Failures.ShouldBe([Errors.Invitation]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task An_administrator_here_is_nobody_elsewhere(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var (here, ada) = await SchoolAsync(stand, "Ada");
        var (there, eve) = await SchoolAsync(stand, "Eve");

        (await ReadAsync(stand, eve, here)).Failures.ShouldBe([Errors.NoInstitution]);
        (await InviteAsync(stand, eve, here, "x@example.org", Role.Member)).Failures.ShouldBe([
            Errors.NoInstitution,
        ]);
        (await GiveAsync(stand, eve, here, ada, Role.Mentor)).Failures.ShouldBe([
            Errors.NoInstitution,
        ]);
        (await GiveAsync(stand, ada, here, eve, Role.Mentor)).Failures.ShouldBe([Errors.NoMember]);
        var own = (await ReadAsync(stand, ada, here)).Value.Roles[0].Membership.Id;
        (await TakeAsync(stand, eve, own)).Failures.ShouldBe([Errors.NoMember]);
        (await ReadAsync(stand, eve, there)).IsDone.ShouldBeTrue();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_role_is_given_and_taken_and_the_last_administrator_stays(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var (school, ada) = await SchoolAsync(stand, "Ada");
        var eve = await stand.SomebodyAsync("Eve");
        await InviteAsync(stand, ada, school, "eve@example.org", Role.Mentor);
        await AcceptAsync(stand, eve, await stand.LastCodeAsync("eve@example.org"));

        var only = await AdministratorAsync(stand, ada, school, ada);
        (await TakeAsync(stand, ada, only)).Failures.ShouldBe([Errors.LastAdministrator]);
        (await GiveAsync(stand, ada, school, eve, Role.Administrator)).IsDone.ShouldBeTrue();
        (await GiveAsync(stand, ada, school, eve, Role.Administrator)).Failures.ShouldBe([
            Errors.HasRole,
        ]);
        (await TakeAsync(stand, eve, only)).IsDone.ShouldBeTrue();
        (await ReadAsync(stand, ada, school)).Failures.ShouldBe([Errors.NoInstitution]);
        var changes = (await ReadAsync(stand, eve, school)).Value.Changes;
        changes[0].Actor.ShouldBe("Eve");
        changes[0].Subject.ShouldBe("Ada");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Two_administrators_cannot_take_each_others_role_at_once(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var (school, ada) = await SchoolAsync(stand, "Ada");
        var eve = await stand.SomebodyAsync("Eve");
        await InviteAsync(stand, ada, school, "eve@example.org", Role.Administrator);
        await AcceptAsync(stand, eve, await stand.LastCodeAsync("eve@example.org"));
        var adas = await AdministratorAsync(stand, ada, school, ada);
        var eves = await AdministratorAsync(stand, ada, school, eve);

        await Task.WhenAll(TakeAsync(stand, ada, eves), TakeAsync(stand, eve, adas));

        (
            await stand.ReadAsync(db =>
                db.Set<Membership>()
                    .CountAsync(
                        row => row.InstitutionId == school && row.Role == Role.Administrator,
                        Token
                    )
            )
        ).ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task An_institution_has_a_name_of_its_own_and_an_administrator_with_an_address(
        DatabaseKind kind
    )
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        await SchoolAsync(stand, "Ada");

        (await AddAsync(stand, "School of Ada", "eve@example.org")).Failures.ShouldBe([
            Errors.NameTaken,
        ]);
        (await AddAsync(stand, "two\nlines", "nobody")).Failures.ShouldBe([
            Errors.Name,
            Platform.Accounts.Errors.Address,
        ]);
    }

    private static async Task<(Guid School, Who Administrator)> SchoolAsync(
        PlatformStand stand,
        string name
    )
    {
        var who = await stand.SomebodyAsync(name);
        var address = $"{name}@example.org".ToLowerInvariant();
        var school = (await AddAsync(stand, $"School of {name}", address)).Value.Id;
        (await AcceptAsync(stand, who, await stand.LastCodeAsync(address))).IsDone.ShouldBeTrue();
        return (school, who);
    }

    private static async Task<Guid> AdministratorAsync(
        PlatformStand stand,
        Who asking,
        Guid school,
        Who whose
    ) =>
        (await ReadAsync(stand, asking, school))
            .Value.Roles.Single(held =>
                held.Membership.PersonId == whose.PersonId
                && held.Membership.Role is Role.Administrator
            )
            .Membership.Id;

    private static Task<Outcome<Institution>> AddAsync(
        PlatformStand stand,
        string name,
        string administrator
    ) =>
        stand.DoAsync<AddInstitution, Outcome<Institution>>(add =>
            add.DoAsync(name, InstitutionKind.School, "NC", administrator, Token)
        );

    private static Task<Outcome<Invitation>> AcceptAsync(
        PlatformStand stand,
        Who who,
        string code
    ) =>
        stand.DoAsync<AcceptInvitation, Outcome<Invitation>>(accept =>
            accept.DoAsync(who, code, Token)
        );

    private static Task<Outcome<Invitation>> InviteAsync(
        PlatformStand stand,
        Who who,
        Guid school,
        string address,
        Role role
    ) =>
        stand.DoAsync<Invite, Outcome<Invitation>>(invite =>
            invite.DoAsync(who, school, address, role, Token)
        );

    private static Task<Outcome<Membership>> GiveAsync(
        PlatformStand stand,
        Who who,
        Guid school,
        Who whom,
        Role role
    ) =>
        stand.DoAsync<GiveRole, Outcome<Membership>>(give =>
            give.DoAsync(who, school, whom.PersonId, role, Token)
        );

    private static Task<Outcome<Membership>> TakeAsync(
        PlatformStand stand,
        Who who,
        Guid membership
    ) => stand.DoAsync<TakeRole, Outcome<Membership>>(take => take.DoAsync(who, membership, Token));

    private static Task<Outcome<SchoolView>> ReadAsync(PlatformStand stand, Who who, Guid school) =>
        stand.DoAsync<ReadSchool, Outcome<SchoolView>>(read => read.DoAsync(who, school, Token));
}
