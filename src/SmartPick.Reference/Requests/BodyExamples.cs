using System.Text;
using System.Text.Json.Nodes;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Sharing;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Requests;

/// <summary>A body of each kind to try, made of the reference data so that it names what there is.</summary>
public sealed class BodyExamples
{
    private const int MostPrograms = 3;
    private readonly Workspace _workspace;
    private readonly string _other;

    /// <summary>Takes the first specialty with signals of two tiers, and its first programs.</summary>
    public BodyExamples(ReferenceData data)
    {
        string[] specialties =
        [
            .. data
                .Catalog.Specialties.Select(row => row.Name)
                .Where(name => data.Catalog.SignalsOf(name) is { Gold: > 0, Silver: > 0 })
                .Take(2),
        ];
        _other = specialties[1];
        AcgmeCode[] programs =
        [
            .. data
                .Catalog.InSpecialty(specialties[0])
                .Take(MostPrograms)
                .Select(program => program.Code),
        ];
        var heard = data.SeasonBasis.Dates.Of(SeasonDates.MatchWeek).On.AddMonths(-MostPrograms);
        _workspace = Workspace.Empty with
        {
            Applicant = new Applicant
            {
                Specialty = specialties[0],
                Type = ApplicantType.UsMdSenior,
            },
            Compared = programs,
            Applications =
            [
                .. programs.Select(code => new TrackedApplication(
                    code,
                    SignalTier.None,
                    [
                        new(ApplicationEventKind.Applied, heard.AddMonths(-1)),
                        new(ApplicationEventKind.Invited, heard),
                    ]
                )),
            ],
            HeardUntil = heard,
            Ranks = new RankDraft { Programs = programs },
        };
    }

    /// <summary>Examples of a body, as JSON, by a word for each.</summary>
    public IReadOnlyDictionary<string, JsonNode> Of(BodyShape body)
    {
        var profile = Parsed(ProfileWriter.Write(_workspace.Applicant!));
        var workspace = Parsed(WorkspaceWriter.WriteShort(_workspace));
        var examples = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        if (body.IsOrDocument)
        {
            examples["workspace"] = workspace.DeepClone();
            examples["profile"] = profile.DeepClone();
        }

        examples["all"] = Around(body, workspace, profile);
        return examples;
    }

    /// <summary>An object with every field that a body may have.</summary>
    private JsonObject Around(BodyShape body, JsonNode workspace, JsonNode profile)
    {
        var around = new JsonObject();
        foreach (var field in body.Around.Fields)
        {
            around[field.Name] = field.Name switch
            {
                BodyShape.Workspace or BodyShape.First => workspace.DeepClone(),
                BodyShape.Second => profile.DeepClone(),
                BodyShape.Changes => new JsonArray(
                    new JsonObject
                    {
                        ["verb"] = "set",
                        ["field"] = "publications",
                        ["value"] = "5",
                    }
                ),
                BodyShape.Signals => 1,
                BodyShape.Parallel => _other,
                BodyShape.Parts => new JsonArray([
                    .. PacketParts.Names.Select(name => JsonValue.Create(name)),
                ]),
                BodyShape.Ask => "Which of these would you take off?",
                BodyShape.Togetherness => 1,
                BodyShape.WithinKilometers => 80,
                BodyShape.Answers => new JsonObject
                {
                    ["registered"] = true,
                    ["able"] = true,
                    ["unmatched"] = true,
                },
                BodyShape.Today => workspace["heardUntil"]!.DeepClone(),
                BodyShape.Table when body == BodyShape.Soap =>
                    "name,positions,applied\nA program with open positions,2,true\n",
                BodyShape.Table => TableOf(profile),
                _ => 1,
            };
        }

        return around;
    }

    private static string TableOf(JsonNode profile) =>
        $"specialty,type,publications\n\"{profile["specialty"]}\",{profile["type"]},5\n";

    private static JsonNode Parsed(byte[] json) => JsonNode.Parse(Encoding.UTF8.GetString(json))!;
}
