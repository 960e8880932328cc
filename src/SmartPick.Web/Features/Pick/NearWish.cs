using System.Text.Json.Nodes;
using SmartPick.Engine.Catalog;
using SmartPick.Reference.Answers;

namespace SmartPick.Web.Features.Pick;

/// <summary>The wish to be near to a place: typed as a city with a program, kept in the profile as a point with a name and a distance.</summary>
internal static class NearWish
{
    /// <summary>The question of the place, by the name that the profile gives it.</summary>
    public const string Place = "preferences.near.label";

    /// <summary>The question of the distance, in miles.</summary>
    public const string Distance = "preferences.near.withinMiles";

    /// <summary>
    /// Puts the place typed into the profile. A name that the profile has already keeps its point, whoever gave it; another is
    /// looked up.
    /// </summary>
    /// <returns>What is wrong; null when the place is known or none is asked for.</returns>
    public static FieldProblem? Write(JsonObject profile, Answers answers, ProgramCatalog catalog)
    {
        var text = answers.One(Place);
        var wishes = profile["preferences"] as JsonObject;
        if (text.Length == 0)
        {
            wishes?.Remove("near");
            return null;
        }

        var near = wishes?["near"] as JsonObject;
        if (
            near is null
            || !string.Equals((string?)near["label"], text, StringComparison.OrdinalIgnoreCase)
        )
        {
            if (SearchPlace.Find(text, catalog) is not { } place)
            {
                return new FieldProblem(
                    Place,
                    "A place to be near to",
                    $"\"{text}\"",
                    "a city with a program, such as \"Durham, NC\", or LATITUDE,LONGITUDE"
                );
            }

            near = new JsonObject
            {
                ["label"] = place.Label,
                ["latitude"] = place.Latitude,
                ["longitude"] = place.Longitude,
            };
            wishes ??= [];
            wishes["near"] = near;
            profile["preferences"] = wishes;
        }

        near["withinKilometers"] = answers.NumberOf(Distance) is { } miles
            ? Distances.Kilometers(miles, KeptIn(near))
            : SearchText.UsualDistance;
        return null;
    }

    /// <summary>The distance of a profile as the form shows it; empty when there is none.</summary>
    public static string Shown(JsonObject profile) =>
        profile["preferences"]?["near"] is JsonObject near && near["withinKilometers"] is not null
            ? Distances.Typed(KeptIn(near))
            : string.Empty;

    private static double KeptIn(JsonObject near) =>
        near["withinKilometers"] is JsonValue kept && kept.TryGetValue(out double kilometers)
            ? kilometers
            : SearchText.UsualDistance;
}
