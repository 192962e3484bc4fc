#include "demo/class_profile.hpp"

namespace jingwei::demo {
namespace {

using enum Where;
using enum Hours;
using S = Scene;

constexpr std::array kProfiles{
    ClassProfile{"01-01", 0, .6, .8, building, day, S::rubble, {"楼顶正在用彩钢板搭建房屋", "院内加建一间砖房，未见审批手续", "一楼住户封占公共通道搭棚"}},
    ClassProfile{"01-03", .4, .5, 0, shop, day, S::rubble, {"门前用木板和砂石垫坡，占了非机动车道", "路缘石上用水泥抹了坡道", ""}},
    ClassProfile{"01-04", .5, 1.0, .2, street, day, S::leaflets, {"临街墙面大片脱皮", "墙上有喷漆涂写", "外墙积灰和油污明显"}},
    ClassProfile{"01-05", .6, .6, .2, building, day, S::lobby, {"阳台外沿堆着花盆和纸箱，有掉落风险", "楼顶平台堆放旧家具", ""}},
    ClassProfile{"01-07", 2.0, .3, .1, street, day, S::goods, {"绿化带树间拉绳晾晒被褥", "人行道护栏上晾挂衣物", ""}},
    ClassProfile{"01-08", 1.2, 1.2, .8, building, evening, S::cable, {"楼道内乱接网线和电线", "从三楼窗户拉线给电动车充电", "单元门口私拉插线板充电"}},
    ClassProfile{"01-10", 6.0, 2.4, 3.0, street, day, S::bins, {"墙角堆放生活垃圾和废弃纸箱约2方", "路边散落生活垃圾，有异味", "绿化带旁堆了十几袋垃圾"}},
    ClassProfile{"01-11", .1, .8, .6, street, day, S::rubble, {"路边倾倒装修垃圾约3方", "空地堆积渣土未覆盖", "人行道上堆了砖块和水泥袋"}},
    ClassProfile{"01-12", 5.0, 1.0, .6, street, day, S::litter, {"路面有落叶和纸屑", "人行道积尘较多", "路口有散落的果皮和塑料袋"}},
    ClassProfile{"01-13", 0, 1.2, 1.2, street, day, S::pothole, {"路面有一处坑洞，直径约40厘米", "路面开裂，长约3米", "井边路面下沉，有错台"}},
    ClassProfile{"01-14", 1.5, .5, .2, street, day, S::litter, {"渣土车遗撒，沿路约50米", "路面有沙石遗撒", ""}},
    ClassProfile{"01-17", 2.2, .7, .2, street, day, S::green, {"绿地内有塑料袋和饮料瓶", "草坪上有成片落叶和纸屑", ""}},
    ClassProfile{"01-20", .6, .2, .4, street, evening, S::litter, {"有人在路边焚烧落叶，有浓烟", "空地焚烧垃圾", ""}},
    ClassProfile{"01-22", 0, .15, .2, street, day, S::green, {"有人砍行道树枝", "绿地被圈起来种菜", ""}},
    ClassProfile{"01-25", .3, .5, .2, street, day, S::green, {"河面有漂浮物和水草", "渠边有垃圾入水", ""}},
    ClassProfile{"01-28", .8, .4, 1.6, shop, evening, S::none, {"店铺用高音喇叭叫卖", "广场音响声音过大", "夜里商户装货吵闹"}},
    ClassProfile{"01-29", .6, .5, 1.0, spot, night, S::goods, {"烧烤摊占道经营，油烟大", "店门外支起烧烤炉", ""}},
    ClassProfile{"01-30", .1, .7, .8, street, day, S::water, {"污水井外溢，流到人行道", "明沟污水漫出，有异味", ""}},
    ClassProfile{"01-35", .6, 1.2, .5, building, day, S::furniture, {"楼下弃置旧沙发和床垫", "路边丢弃旧衣柜", "垃圾桶旁堆着破家具"}},
    ClassProfile{"01-36", 2.6, 1.3, .3, street, day, S::furniture, {"楼前空地堆放木板和杂物", "门前堆着纸箱和泡沫箱", ""}},
    ClassProfile{"01-37", .4, .1, .1, street, day, S::litter, {"路边有死亡动物", "", ""}},
    ClassProfile{"01-38", .4, .4, .3, building, day, S::green, {"小区绿地圈养家禽", "楼下散养鸡鸭，有异味", ""}},
    ClassProfile{"01-80", .4, 1.6, .6, street, day, S::cable, {"通信线缆垂落，离地不足2米", "电杆间线缆杂乱缠绕", "废弃线缆垂在人行道上"}},
    ClassProfile{"01-92", 3.4, 1.2, 1.2, building, day, S::bins, {"垃圾桶满溢，地上有散落垃圾", "果皮箱已满未清", ""}},
    ClassProfile{"01-93", 1.2, .5, .1, building, day, S::bins, {"厨余垃圾投进其他垃圾桶", "投放点垃圾混投", ""}},
    ClassProfile{"02-01", 6.0, 1.4, .8, building, day, S::leaflets, {"单元门和墙面贴有小广告十余处", "楼道内喷涂小广告", "电线杆上张贴小广告"}},
    ClassProfile{"02-02", .8, .1, .1, spot, rush, S::none, {"有人在路口散发宣传单", "车窗上插满小卡片", ""}},
    ClassProfile{"02-03", .2, .9, .2, shop, day, S::banner, {"店外私设落地灯箱", "楼顶广告牌松动", ""}},
    ClassProfile{"02-06", .1, .8, .2, shop, day, S::banner, {"店招一角破损下垂", "门头灯箱布撕裂", ""}},
    ClassProfile{"02-07", 1.2, .6, .1, street, day, S::banner, {"树间拉挂商业横幅", "护栏上悬挂条幅", ""}},
    ClassProfile{"02-99", .2, 1.4, 0, street, day, S::hoarding, {"公益广告画面破损褪色", "公益广告牌缺失一块", "公益广告被遮挡"}},
    ClassProfile{"03-01", 0, .2, 1.3, street, night, S::none, {"工地夜间施工，噪声大", "凌晨还在浇筑，影响休息", ""}},
    ClassProfile{"03-02", .1, .8, .2, street, day, S::hoarding, {"施工围挡占用人行道，无告示牌", "管道施工占道材料未归拢", ""}},
    ClassProfile{"03-04", .2, .5, .4, street, day, S::rubble, {"工地裸土未覆盖，起风扬尘", "车辆出场未冲洗带泥上路", ""}},
    ClassProfile{"03-07", .1, 1.0, .1, street, day, S::hoarding, {"围挡缺一块，可进入工地", "围挡破损有缺口", "围挡脏污未清洗"}},
    ClassProfile{"04-01", 3.4, .6, .4, spot, rush, S::goods, {"三轮车占道卖水果", "路口有流动早点摊", "学校门口流动摊贩聚集"}},
    ClassProfile{"04-05", 4.4, .8, .5, shop, day, S::goods, {"店外摆放货架占用人行道", "餐桌摆到门外经营", "水果店商品摆出门外2米"}},
    ClassProfile{"04-06", 2.6, .7, .5, spot, rush, S::goods, {"菜摊占用机动车道", "占道卖菜，影响通行", ""}},
    ClassProfile{"04-10", 5.6, .6, .8, spot, rush, S::bikes, {"电动车停在盲道上十余辆", "门口非机动车乱停，堵住通道", "非机动车未入线停放"}},
    ClassProfile{"04-11", 2.4, .6, 1.2, street, rush, S::cars, {"小车停在人行道上", "路口黄线内违停两辆", "消防栓前停放车辆"}},
    ClassProfile{"04-93", 2.2, .9, .5, spot, rush, S::bikes, {"共享单车停在公交站内", "共享单车倒伏一片", ""}},
    ClassProfile{"04-96", .8, .5, .9, building, evening, S::cars, {"消防通道停放私家车", "消防通道被电动车占用", ""}},
    ClassProfile{"04-98", .6, .5, .2, spot, rush, S::goods, {"市场内摊位越线经营", "市场通道堆放货箱", ""}},
    ClassProfile{"05-01", 0, .3, .5, street, day, S::water, {"供水管爆裂，水漫路面", "管道渗漏，路面一直有水", ""}},
    ClassProfile{"05-05", 0, .12, .2, street, day, S::pothole, {"路面塌陷，直径约1米", "塌陷处已围挡，待修复", ""}},
    ClassProfile{"05-06", .1, .2, .4, street, rush, S::water, {"雨后积水超过15厘米", "下穿通道积水", ""}},
    ClassProfile{"05-07", 0, .04, .04, street, rush, S::litter, {"背阴路段结薄冰，车辆打滑", "", ""}},
    ClassProfile{"05-08", 0, .15, .2, street, day, S::cable, {"一根架空线掉落在路边", "", ""}},
    ClassProfile{"06-04", 3.0, .8, 0, shop, day, S::bins, {"门前有垃圾未清扫", "门前杂物堆放，台阶脏", "门前油污未清洗"}},
    ClassProfile{"06-05", 2.8, 1.4, .9, building, day, S::lobby, {"楼道堆放纸箱和旧自行车", "二楼平台堆杂物，影响通行", "楼梯间停放电动车"}},
    ClassProfile{"06-06", .8, .2, .4, building, evening, S::none, {"有人遛狗不牵绳", "草坪上有宠物粪便", ""}},
    ClassProfile{"06-07", 0, .3, .5, spot, day, S::none, {"窗口排队时间长，态度不好", "办事窗口无人值守", ""}},
    ClassProfile{"06-08", .2, .5, .2, spot, rush, S::goods, {"放学时校门口车辆和摊贩聚集", "学校围墙外有流动摊点", ""}},
    ClassProfile{"C01-01", 0, .5, .3, street, day, S::manhole, {"井盖缺失，已放警示", "井盖破裂", "井盖松动，车过有响声"}},
    ClassProfile{"C01-05", .2, .35, .1, street, day, S::manhole, {"雨水箅子被落叶堵塞", "", ""}},
    ClassProfile{"C01-09", 0, .4, .5, street, evening, S::none, {"路灯杆歪斜", "路灯不亮，连续3杆", ""}},
    ClassProfile{"C02-03", 0, .2, .1, spot, day, S::hoarding, {"公交站牌倒伏", "公交站亭玻璃破损", ""}},
    ClassProfile{"C02-07", .1, .4, .1, street, day, S::hoarding, {"护栏被撞歪斜", "护栏缺一段", ""}},
    ClassProfile{"C03-01", .2, .3, .2, spot, day, S::water, {"公厕未按时开放", "公厕地面积水，卫生差", "公厕洗手台水龙头损坏"}},
    ClassProfile{"C03-02", .3, .35, 0, street, day, S::bins, {"果皮箱倾斜", "果皮箱箱门破损", "果皮箱摆放位置不当"}},
    ClassProfile{"C04-01", 0, .35, .1, street, day, S::green, {"大风刮倒一棵行道树", "行道树枯死", "行道树缺株，待补植"}},
};

}  // namespace

std::span<const ClassProfile> class_profiles() { return kProfiles; }

}  // namespace jingwei::demo
