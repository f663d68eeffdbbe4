using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>
/// Common English words that are often written with a letter too many, too few or in the wrong place. Names are in
/// the glossary, and its own spelling.
/// </summary>
public static partial class EnglishSlip
{
    public static bool IsIn(string text) => Slip().IsMatch(text);

    [GeneratedRegex(
        "\\b(teh|thier|thru|fo|wich|whihc|woth|wiht|adn|nad|alot|aswell|untill|useing|usefull|upto|inorder|atleast|dont|doesnt|cant|isnt|arent|wont)\\b|recie[vp]|rec?ei?v(?!e|i|a)|seperat|occured|occurence|succes\\b|sucess|succesful|acces\\b|acess|adress|begining|definat|dependan|enviorn|enviro(?!n)|existan|independan|intergrat|maintainan|neccess|necesary|paralell|permisson|persistan|proccess|reccom|recomm?and|refered|relevent|resouce|ressource|resposib|seperable|similiar|straem|threshhold|trafic|transfered|transfering|writen|priotiz|prioritis?t|purcah|mananged|managd|optimz|oppro|capabilit(?!y|ies)|availab(?!l|il)|avaliab|automatical(?!l)|autmat|configuraton|instace|intance|infrastucture|infrastrucure|algoritm|authoriz(?!e|i|a)|certifcat|conection|databse|deloy|deploment|desgin|encypt|encryt|excecut|extention|finaly|genera(?!l|t)ly|identit(?!y|i)|implment|lenght|lisence|minium|maximium|mulitp|netowrk|notifcation|opertion|peform|posible|prefered|priviledge|requirment|scalabl(?!e)|secur(?!e|i)|serivce|servcie|sevice|stoage|subsription|supprot|suport|syncro|tempor(?!a|i)|throught\\b|througput|vaild|verison|vritual|volum(?!e|i)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Slip();
}
