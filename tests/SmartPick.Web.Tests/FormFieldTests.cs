using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Picking;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Sharing;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Tests;

public sealed class FormFieldTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    [Fact]
    public async Task Every_question_is_a_field_of_the_profile_and_finds_its_problems()
    {
        _ = server.Address;
        var data = (
            await server
                .Services.GetRequiredService<ReferenceShelf>()
                .DataAsync(TestContext.Current.CancellationToken)
        ).ShouldNotBeNull();
        foreach (var field in FormField.All)
        {
            using var profile = new MemoryStream(Encoding.UTF8.GetBytes(Wrong(field.Name)));
            var problems = ProfileReader.Read(profile, "test", data.Catalog, Today).Problems;

            problems.ShouldContain(
                problem =>
                    problem.Field == "$." + field.Name
                    && !problem.Found.Contains("unknown field", StringComparison.Ordinal),
                field.Name
            );
            problems.Select(problem => FormField.At(problem.Field)).ShouldContain(field);
        }
    }

    [Fact]
    public void A_packet_calls_each_answer_as_the_form_does()
    {
        foreach (
            var field in FormField.All.Where(field =>
                field.Name is not ("label" or NearWish.Distance)
            )
        )
        {
            PacketLabels.Of(field.Name, code => code).ShouldBe(field.Label);
        }
    }

    [Fact]
    public async Task A_seat_is_free_again_when_the_guest_has_left()
    {
        await using var single = new RunningServer().With("pick:atOnce", "1");
        _ = single.Address;
        var data = (
            await single
                .Services.GetRequiredService<ReferenceShelf>()
                .DataAsync(TestContext.Current.CancellationToken)
        ).ShouldNotBeNull();
        var picks = single.Services.GetRequiredService<PickService>();
        var request = new PickRequest
        {
            Applicant = new Applicant
            {
                Specialty = "Dermatology",
                Type = ApplicantType.UsMdSenior,
            },
            Full = false,
        };
        using var left = new CancellationTokenSource();
        var work = picks.AskAsync(data, request, left.Token);
        await left.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(work);
        (await picks.AskAsync(data, request, TestContext.Current.CancellationToken))
            .ShouldNotBeNull()
            .Advice.ShouldNotBeNull();
    }

    /// <summary>A profile in which this one field is an object with a foreign name, which no field is.</summary>
    private static string Wrong(string path)
    {
        JsonNode wrong = new JsonObject { ["?"] = 1 };
        foreach (var name in path.Split('.').Reverse())
        {
            wrong = new JsonObject { [name] = wrong };
        }

        return wrong.ToJsonString();
    }
}
