using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SmartPick.Matching.Instances;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>Writes a market in the compact form that links and the page's hidden field carry; docs/match-link.md describes it.</summary>
internal static class MarketLink
{
    /// <summary>The version of the form.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The market as one line of JSON.</summary>
    public static string Write(Market market)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            WriteRows(json, "a", market.Applicants, WriteApplicant);
            WriteRows(json, "p", market.Programs, WriteProgram);
            WriteRows(json, "c", market.Couples, WriteCouple);
            WriteRows(json, "s", market.FirstYears, WriteFirstYear);
            WriteRows(json, "r", market.Reversions, WriteReversion);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The word of a parity in this form; null for any number.</summary>
    public static string? Word(Parity parity) =>
        parity switch
        {
            Parity.Even => "even",
            Parity.Odd => "odd",
            _ => null,
        };

    private static void WriteRows<T>(
        Utf8JsonWriter json,
        string name,
        List<T> rows,
        Action<Utf8JsonWriter, T> write
    )
    {
        if (rows.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartArray();
            write(json, row);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteApplicant(Utf8JsonWriter json, MarketApplicant applicant)
    {
        json.WriteStringValue(applicant.Name);
        WriteNumbers(json, applicant.Choices);
    }

    private static void WriteProgram(Utf8JsonWriter json, MarketProgram program)
    {
        json.WriteStringValue(program.Name);
        json.WriteNumberValue(program.Positions);
        WriteNumbers(json, program.Ranks);
        if (Word(program.Parity) is { } word)
        {
            json.WriteStringValue(word);
        }
    }

    private static void WriteCouple(Utf8JsonWriter json, MarketCouple couple)
    {
        json.WriteNumberValue(couple.First);
        json.WriteNumberValue(couple.Second);
        json.WriteStartArray();
        foreach (var pair in couple.Pairs)
        {
            WriteNumbers(json, [pair.First, pair.Second]);
        }

        json.WriteEndArray();
    }

    private static void WriteFirstYear(Utf8JsonWriter json, FirstYearList list)
    {
        json.WriteNumberValue(list.Applicant);
        json.WriteNumberValue(list.Advanced);
        WriteNumbers(json, list.Choices);
    }

    private static void WriteReversion(Utf8JsonWriter json, Reversion reversion)
    {
        json.WriteNumberValue(reversion.Donor);
        json.WriteNumberValue(reversion.Receiver);
        json.WriteNumberValue(reversion.Seats);
    }

    private static void WriteNumbers(Utf8JsonWriter json, List<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
