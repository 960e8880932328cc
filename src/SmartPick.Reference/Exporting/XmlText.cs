using System.Xml;

namespace SmartPick.Reference.Exporting;

/// <summary>Texts on their way into XML or what is written like it.</summary>
internal static class XmlText
{
    /// <summary>The text with what cannot stand in XML replaced: half a surrogate pair and most control characters would keep the file from opening.</summary>
    public static string Writable(string text)
    {
        var good = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]);
            if (isPair)
            {
                good[i] = text[i];
                good[++i] = text[i];
            }
            else
            {
                good[i] = XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD';
            }
        }

        return new string(good);
    }
}
