using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace RevOps.Web.Components.Shared;

/// <summary>An icon. Drawn as one piece of text, since pages have many.</summary>
public sealed class Icon : ComponentBase
{
    [Parameter, EditorRequired]
    public IconName Name { get; set; }

    /// <summary>Pixels of both sides.</summary>
    [Parameter]
    public int Size { get; set; } = 18;

    /// <summary>For icons that stand alone; without it the icon is decoration.</summary>
    [Parameter]
    public string? Label { get; set; }

    [Parameter]
    public string? Class { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddMarkupContent(0, Label is null && Class is null ? IconMarkup.Of(Name, Size).Value : Draw());

    private string Draw()
    {
        var said = Label is null ? "aria-hidden=\"true\"" : $"role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(Label)}\"";
        return IconMarkup.Draw(Name, Size, HtmlEncoder.Default.Encode(Class ?? ""), said);
    }
}
