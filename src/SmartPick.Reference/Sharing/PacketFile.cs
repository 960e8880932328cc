using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Sharing;

/// <summary>Packets as files. A file comes from somebody else: nothing in it is believed before it is checked, and nothing of it is kept.</summary>
public static class PacketFile
{
    private const string VersionField = "smartpickShare";

    // Far more than any list of ours, far less than would hold up a page.
    private const int MostRows = 1000;
    private const int LongestText = 4000;

    private static readonly DocumentKind Kind = new(
        "share file",
        "a share file that the page \"For a mentor\" gave"
    );

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(SharePacket packet) =>
        [
            .. JsonSerializer.SerializeToUtf8Bytes(packet, PacketJson.Readable.SharePacket),
            (byte)'\n',
        ];

    /// <summary>Reads a file, or says why it cannot be shown.</summary>
    /// <param name="stream">The file; read up to 1 MB and not closed.</param>
    /// <param name="fileName">What to call it.</param>
    public static Reading<SharePacket> Read(Stream stream, string fileName)
    {
        var (json, problem) = DocumentBytes.Take(stream, fileName, Kind);
        if (json is null)
        {
            return new Reading<SharePacket>(null, [problem!]);
        }

        try
        {
            return VersionProblem(json, fileName) is { } refused
                ? new Reading<SharePacket>(null, [refused])
                : Checked(
                    JsonSerializer.Deserialize(json, PacketJson.Readable.SharePacket)!,
                    fileName
                );
        }
        catch (JsonException failure)
        {
            // The reader's own message may quote what stands in the file: only the place is told.
            return new Reading<SharePacket>(
                null,
                [
                    new Problem(
                        fileName,
                        failure.LineNumber is { } line ? (int)line + 1 : null,
                        null,
                        "something that does not belong into a share file",
                        Kind.Opening + ", unchanged"
                    ),
                ]
            );
        }
    }

    private static Problem? VersionProblem(byte[] json, string file)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16 });
        if (
            document.RootElement.ValueKind is not JsonValueKind.Object
            || !document.RootElement.TryGetProperty(VersionField, out var version)
            || version.ValueKind is not JsonValueKind.Number
            || !version.TryGetInt32(out var number)
            || number < 1
        )
        {
            return new Problem(file, null, null, "no share file", Kind.Opening);
        }

        return number > PacketBuilder.Version
            ? new Problem(
                file,
                null,
                "$." + VersionField,
                string.Create(CultureInfo.InvariantCulture, $"version {number}"),
                "version 1: this file comes from a newer SmartPick. Open it there, or ask its sender for a print"
            )
            : null;
    }

    private static Reading<SharePacket> Checked(SharePacket packet, string file)
    {
        if (HasHole(packet))
        {
            return new Reading<SharePacket>(
                null,
                [
                    new Problem(
                        file,
                        null,
                        null,
                        "a row with nothing in it",
                        Kind.Opening + ", unchanged"
                    ),
                ]
            );
        }

        var list = packet.List;
        var problem =
            Rows(packet.Profile) > MostRows
            || Rows(packet.Applications) > MostRows
            || Rows(packet.Ranks) > MostRows
            || Rows(packet.Gaps) > MostRows
            || Rows(packet.RankList?.Here) > MostRows
            || Rows(packet.RankList?.FirstYears) > MostRows
            || Rows(packet.RankList?.Look) > MostRows
            || Rows(list?.Programs) > MostRows
            || Rows(list?.Sources) > MostRows
                ? new Problem(
                    file,
                    null,
                    null,
                    "a part with very many rows",
                    string.Create(CultureInfo.InvariantCulture, $"at most {MostRows} rows a part")
                )
            : Texts(packet).Any(text => text?.Length > LongestText)
                ? new Problem(
                    file,
                    null,
                    null,
                    "a very long text",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"texts of at most {LongestText} characters"
                    )
                )
            : !Chances(packet).All(IsChance)
                ? new Problem(
                    file,
                    null,
                    null,
                    "a chance that is none",
                    "chances from 0 to 1 within their intervals"
                )
            : null;
        return problem is null
            ? new Reading<SharePacket>(packet, [])
            : new Reading<SharePacket>(null, [problem]);
    }

    // Of what a list holds the reader does not ask whether it is there.
    private static bool HasHole(SharePacket packet) =>
        HasNull(packet.Profile)
        || HasNull(packet.Applications)
        || HasNull(packet.Ranks)
        || HasNull(packet.Gaps)
        || HasNull(packet.RankList?.Here)
        || HasNull(packet.RankList?.FirstYears)
        || HasNull(packet.RankList?.Look)
        || HasNull(packet.List?.Programs)
        || HasNull(packet.List?.Sources)
        || packet.List?.Programs.Any(program => HasNull(program.Reasons)) is true;

    private static bool HasNull<T>(IReadOnlyList<T>? rows)
        where T : class => rows?.Any(row => row is null) is true;

    private static int Rows<T>(IReadOnlyList<T>? rows) => rows?.Count ?? 0;

    private static bool IsChance(PacketFigure figure) =>
        figure is { Low: >= 0, High: <= 1 }
        && figure.Low <= figure.Value
        && figure.Value <= figure.High;

    private static IEnumerable<PacketFigure> Chances(SharePacket packet) =>
        new[] { packet.List?.Match, packet.Standing?.Match, packet.RankList?.Match }
            .Append(packet.List?.Anywhere)
            .Concat(packet.List?.Programs.Select(program => program.Interview) ?? [])
            .Concat(packet.RankList?.Here.Select(rank => rank.Match) ?? [])
            .OfType<PacketFigure>();

    private static IEnumerable<string?> Texts(SharePacket packet) =>
        [
            packet.MadeOn,
            packet.Name,
            packet.Questions,
            packet.Who,
            packet.Standing?.Correction,
            packet.RankList?.Correction,
            .. packet.Gaps ?? [],
            .. packet.RankList?.FirstYears ?? [],
            .. packet.RankList?.Look ?? [],
            packet.List?.Specialty,
            packet.List?.Parallel,
            packet.List?.FittedOn,
            packet.List?.Correction,
            packet.List?.BaseRate,
            .. packet.Ranks ?? [],
            .. (packet.Profile ?? []).SelectMany(line => new[] { line.What, line.Says }),
            .. (packet.Applications ?? []).SelectMany(application =>
                new[] { application.Program, application.Signal, application.Stands }
            ),
            .. (packet.List?.Sources ?? []).SelectMany(line => new[] { line.What, line.Says }),
            .. (packet.List?.Programs ?? []).SelectMany(program =>
                program
                    .Reasons.Append(program.Name)
                    .Append(program.Place)
                    .Append(program.Note)
                    .Append(program.Specialty)
            ),
        ];
}

/// <summary>How packets are written and read: known fields only, none of them null that may not be, not deeper than 16.</summary>
[JsonSerializable(typeof(SharePacket))]
internal sealed partial class PacketJson : JsonSerializerContext
{
    public static PacketJson Readable { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                WriteIndented = true,
                NewLine = "\n",
                MaxDepth = 16,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
                RespectNullableAnnotations = true,
                RespectRequiredConstructorParameters = true,
                AllowDuplicateProperties = false,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
