using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Tests.Notes;

public sealed class ForeignTongueTests
{
    private const string Italian =
        "- Il **cancello** è un servizio che distribuisce le casse tra i magazzini della zona, con una guardia\n";
    private const string Turkish =
        "- **Kapi**: Kasalarin depoya girisi icin kullanilan bir servis ve gece vardiyasi ile calisir\n";
    private const string Spanish =
        "- El portón es un servicio que reparte las cajas entre los almacenes de la zona\n";
    private const string Chinese =
        "- 大門是一個服務，它將箱子分配到各個倉庫，並且由守衛在夜間進行檢查和記錄\n";
    private const string Korean = "- 정문은 상자를 창고로 보내는 서비스이며 밤에는 경비원이 확인한다\n";
    private const string Russian = "- Ворота распределяют ящики по складам, и ночью их проверяет охранник\n";
    private const string English =
        "- The gate is a service that spreads crates over the stores, with a guard\n";
    private const string Terse =
        "- Gate: crate intake, lorry queue, seal check (CRC), FIFO, max 40 lorries\n";
    private const string Named = "- El Paso gate, Villa de los Reyes gate, São Paulo gate: open all night\n";
    private const string Japanese = "- 正門：木箱を倉庫へ振り分けるサービスで、夜間は守衛が確認する\n";

    [Theory]
    [InlineData(Italian, true)]
    [InlineData(Turkish, true)]
    [InlineData(Spanish, true)]
    [InlineData(Chinese, true)]
    [InlineData(Korean, true)]
    [InlineData(Russian, true)]
    [InlineData(English, false)]
    [InlineData(Terse, false)]
    [InlineData(Japanese, false)]
    [InlineData(English + English + Named, false)]
    public void A_note_is_in_one_of_the_two_languages_or_in_neither(string line, bool isForeign) =>
        Assert.Equal(isForeign, ReadNote.From(Repeated(line)).IsForeign);

    [Fact]
    public void The_front_matter_knows_better() =>
        Assert.False(ReadNote.From("---\nlanguage: en\n---\n" + Repeated(Italian)).IsForeign);

    [Fact]
    public void Of_a_few_words_nothing_is_told() =>
        Assert.False(ReadNote.From("# Yard\n\n" + Spanish).IsForeign);

    private static string Repeated(string line) => "# Yard\n\n" + string.Concat(Enumerable.Repeat(line, 12));
}
