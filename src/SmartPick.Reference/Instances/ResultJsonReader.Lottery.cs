using System.Text.Json;
using SmartPick.Matching.Instances;

namespace SmartPick.Reference.Instances;

/// <content>The lottery that the document names.</content>
internal ref partial struct ResultJsonReader
{
    /// <summary>Of what the document tells about the market, the lottery alone is needed.</summary>
    private void ReadInstance()
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            _reader.Skip();
            return;
        }

        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var isTies = string.Equals(Text(), "ties", StringComparison.Ordinal);
            _reader.Read();
            if (isTies && _reader.TokenType == JsonTokenType.StartObject)
            {
                ReadTies();
            }
            else
            {
                _reader.Skip();
            }
        }
    }

    private void ReadTies()
    {
        TieRule? rule = null;
        ulong? seed = null;
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text();
            _reader.Read();
            switch (name)
            {
                case "rule":
                    rule =
                        _reader.TokenType is JsonTokenType.String
                            ? ResultWords.Find<TieRule>(Text())
                            : null;
                    if (rule is null)
                    {
                        Add("$.instance.ties.rule", Found(), ResultWords.All<TieRule>());
                    }

                    break;
                case "seed":
                    if (
                        _reader.TokenType is JsonTokenType.Number
                        && _reader.TryGetUInt64(out var number)
                    )
                    {
                        seed = number;
                    }
                    else
                    {
                        Add("$.instance.ties.seed", Found(), "a whole number from 0");
                    }

                    break;
            }

            _reader.Skip();
        }

        _lottery = rule is { } byRule && seed is { } bySeed ? new(byRule, bySeed) : null;
    }
}
