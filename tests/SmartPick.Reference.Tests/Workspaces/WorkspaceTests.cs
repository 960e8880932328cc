using System.Text;
using CsCheck;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Tests.Profiles;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Tests.Workspaces;

public sealed class WorkspaceTests
{
    [Fact]
    public void What_is_written_reads_back_as_the_same_workspace() =>
        GenWorkspace.Any.Sample(workspace =>
        {
            foreach (
                var json in new[]
                {
                    WorkspaceWriter.Write(workspace),
                    WorkspaceWriter.WriteShort(workspace),
                }
            )
            {
                var reading = Read(json);
                reading.Problems.ShouldBeEmpty(Encoding.UTF8.GetString(json));
                Deep.Text(reading.Value).ShouldBe(Deep.Text(workspace));
            }
        });

    [Fact]
    public void Every_part_of_a_workspace_is_written()
    {
        // A part added to the document and forgotten by its writer would be lost on saving: the generator must vary every one of them.
        var varied = typeof(Workspace)
            .GetProperties()
            .Where(property => property.GetMethod is { IsStatic: false })
            .ToDictionary(property => property, _ => new HashSet<string>(StringComparer.Ordinal));
        GenWorkspace.Any.Sample(
            workspace =>
            {
                foreach (var (property, seen) in varied)
                {
                    seen.Add(Deep.Text(property.GetValue(workspace)));
                }
            },
            iter: 200,
            threads: 1
        );

        varied.Where(pair => pair.Value.Count < 2).Select(pair => pair.Key.Name).ShouldBeEmpty();
    }

    [Fact]
    public void A_bare_profile_is_a_workspace_that_holds_it_alone() =>
        GenApplicant.Any.Sample(applicant =>
        {
            var reading = Read(ProfileWriter.Write(applicant));
            Deep.Text(reading.Value)
                .ShouldBe(Deep.Text(Workspace.Empty with { Applicant = applicant }));
        });

    [Theory]
    [InlineData("\"revision\": -1", "$.revision", "a whole number from 0")]
    [InlineData(
        "\"applications\": [{\"program\": \"0000000000\"}]",
        "$.applications[0].program",
        "program"
    )]
    [InlineData(
        "\"applications\": [{\"program\": \"CODE\", \"events\": [{\"kind\": \"invited\", \"on\": \"23.11.2026\"}]}]",
        "$.applications[0].events[0].on",
        "year-month-day"
    )]
    [InlineData(
        "\"applications\": [{\"program\": \"CODE\", \"events\": [{\"kind\": \"scheduled\", \"on\": \"2026-11-23\", \"zone\": \"Nowhere/Land\"}]}]",
        "$.applications[0].events[0].zone",
        "IANA"
    )]
    [InlineData(
        "\"applications\": [{\"program\": \"CODE\"}, {\"program\": \"CODE\"}]",
        "$.applications[1].program",
        "each program once"
    )]
    [InlineData(
        "\"profile\": {\"smartpickProfile\": 1, \"specialty\": \"Dermatology\", \"type\": \"US MD senior\", \"graduationYear\": 1999}",
        "$.profile.graduationYear",
        "2026 or later"
    )]
    [InlineData("\"ranks\": {\"programes\": []}", "$.ranks.programes", "programs")]
    public void What_is_wrong_is_said_with_its_place(string part, string path, string expected)
    {
        var code = SmallCatalog.Catalog.Programs[0].Code.Digits;
        var text = part.Replace("CODE", code, StringComparison.Ordinal);
        var reading = Read(
            Encoding.UTF8.GetBytes("{\n\"smartpickWorkspace\": 1,\n" + text + "\n}\n")
        );

        reading.Value.ShouldBeNull();
        var problem = reading.Problems.ShouldHaveSingleItem();
        problem.Field.ShouldBe(path);
        problem.Line.ShouldBe(3);
        problem.Expected.ShouldContain(expected);
    }

    [Fact]
    public void A_newer_version_is_refused_with_the_one_that_is_read() =>
        Read("{\"smartpickWorkspace\": 2}"u8.ToArray())
            .Problems.ShouldHaveSingleItem()
            .Expected.ShouldContain("1, the version");

    [Fact]
    public void An_application_stands_where_its_latest_event_says()
    {
        var day = new DateOnly(2026, 10, 1);
        var application = new TrackedApplication(
            SmallCatalog.Catalog.Programs[0].Code,
            default,
            [
                new(ApplicationEventKind.Invited, day.AddDays(20)),
                new(ApplicationEventKind.Applied, day),
                new(ApplicationEventKind.Scheduled, day.AddDays(20)),
            ]
        );

        application.State.ShouldBe(ApplicationState.Scheduled);
        application.WasInvited.ShouldBeTrue();
        application.FirstOf(ApplicationEventKind.Applied).ShouldBe(day);
        application.FirstOf(ApplicationEventKind.Rejected).ShouldBeNull();
        (application with { Events = [] }).State.ShouldBe(ApplicationState.Saved);
    }

    private static Reading<Workspace> Read(byte[] json)
    {
        using var stream = new MemoryStream(json);
        return WorkspaceReader.Read(stream, "me.json", SmallCatalog.Catalog, ProfileText.Today);
    }
}
