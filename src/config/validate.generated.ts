// Generated from schemas/config.schema.json by "npm run generate"; do not edit.
import type { ErrorObject } from 'ajv';
import func3Module from 'ajv/dist/runtime/ucs2length.js';

/** True where the data is a valid configuration; else `errors` tells what is wrong, until the next call. */
export interface Validator {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}

type Compiled = Validator & ((data: unknown, at: object) => boolean);

const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:speclint:config.schema.json","type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"extends":{"if":{"type":"array"},"then":{"items":{"$ref":"#/definitions/file"},"maxItems":32},"else":{"$ref":"#/definitions/file"}},"exclude":{"$ref":"#/definitions/globs"},"failOn":{"type":"string","enum":["note","warning","error"]},"maxWarnings":{"type":"integer","minimum":0},"overrides":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["files"],"properties":{"files":{"$ref":"#/definitions/globs"},"profile":{"$ref":"#/definitions/profile"},"target":{"$ref":"#/definitions/target"},"define":{"$ref":"#/definitions/define"},"undefine":{"$ref":"#/definitions/undefine"},"with":{"$ref":"#/definitions/conditions"},"without":{"$ref":"#/definitions/conditions"},"macros":{"$ref":"#/definitions/macros"},"rules":{"$ref":"#/definitions/rules"}}}},"profile":{"$ref":"#/definitions/profile"},"target":{"$ref":"#/definitions/target"},"define":{"$ref":"#/definitions/define"},"undefine":{"$ref":"#/definitions/undefine"},"with":{"$ref":"#/definitions/conditions"},"without":{"$ref":"#/definitions/conditions"},"macros":{"$ref":"#/definitions/macros"},"rules":{"$ref":"#/definitions/rules"}},"definitions":{"file":{"type":"string","minLength":1},"globs":{"type":"array","maxItems":1000,"items":{"type":"string","minLength":1,"maxLength":1000}},"macroName":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"profile":{"type":"string","minLength":1},"target":{"type":"string","pattern":"^[A-Za-z0-9_]+$"},"define":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$"},"additionalProperties":{"type":"string"}},"undefine":{"type":"array","items":{"$ref":"#/definitions/macroName"}},"conditions":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9_.+-]+$"}},"macros":{"type":"array","maxItems":100,"items":{"$ref":"#/definitions/file"}},"level":{"type":"string","enum":["off","note","warning","error"]},"rules":{"type":"object","additionalProperties":{"if":{"type":"object"},"then":{"additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"options":{"type":"object"}}},"else":{"$ref":"#/definitions/level"}}}}};
const schema12 = {"type":"string","minLength":1};
const schema14 = {"type":"array","maxItems":1000,"items":{"type":"string","minLength":1,"maxLength":1000}};
const schema16 = {"type":"string","minLength":1};
const schema17 = {"type":"string","pattern":"^[A-Za-z0-9_]+$"};
const schema18 = {"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$"},"additionalProperties":{"type":"string"}};
const schema21 = {"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9_.+-]+$"}};
const func2 = Object.prototype.hasOwnProperty;
const func3 = func3Module.default;
const pattern0 = new RegExp("^[A-Za-z0-9_]+$", "u");
const pattern1 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$", "u");
const pattern3 = new RegExp("^[A-Za-z0-9_.+-]+$", "u");
const schema19 = {"type":"array","items":{"$ref":"#/definitions/macroName"}};
const schema20 = {"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"};
const pattern2 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");

const validate11: Compiled = function (data: any, {instancePath="", parentData, parentDataProperty, rootData=data}: any = {}): boolean {
let vErrors: any = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/macroName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/macroName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema23 = {"type":"array","maxItems":100,"items":{"$ref":"#/definitions/file"}};

const validate13: Compiled = function (data: any, {instancePath="", parentData, parentDataProperty, rootData=data}: any = {}): boolean {
let vErrors: any = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 100){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

const schema25 = {"type":"object","additionalProperties":{"if":{"type":"object"},"then":{"additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"options":{"type":"object"}}},"else":{"$ref":"#/definitions/level"}}};
const schema26 = {"type":"string","enum":["off","note","warning","error"]};

const validate15: Compiled = function (data: any, {instancePath="", parentData, parentDataProperty, rootData=data}: any = {}): boolean {
let vErrors: any = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "level") || (key1 === "options"))){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.level !== undefined){
let data1 = data0.level;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/level",schemaPath:"#/definitions/level/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((data1 === "off") || (data1 === "note")) || (data1 === "warning")) || (data1 === "error"))){
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/level",schemaPath:"#/definitions/level/enum",keyword:"enum",params:{allowedValues: schema26.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.options !== undefined){
let data2 = data0.options;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err4 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/additionalProperties/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs13 = errors;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/level/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))){
const err6 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/level/enum",keyword:"enum",params:{allowedValues: schema26.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err7 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}


const validate10: Compiled = function (data: any, {instancePath="", parentData, parentDataProperty, rootData=data}: any = {}): boolean {
/*# sourceURL="urn:speclint:config.schema.json" */;
let vErrors: any = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err1 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.extends !== undefined){
let data1 = data.extends;
const _errs5 = errors;
let valid1 = true;
const _errs6 = errors;
if(!(Array.isArray(data1))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs6 === errors;
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs8 = errors;
if(Array.isArray(data1)){
if(data1.length > 32){
const err3 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/then/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err4 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/definitions/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/definitions/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
var _valid0 = _errs8 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs12 = errors;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err6 = {instancePath:instancePath+"/extends",schemaPath:"#/definitions/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/extends",schemaPath:"#/definitions/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err8 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.exclude !== undefined){
let data3 = data.exclude;
if(Array.isArray(data3)){
if(data3.length > 1000){
const err9 = {instancePath:instancePath+"/exclude",schemaPath:"#/definitions/globs/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(func3(data4) > 1000){
const err10 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/definitions/globs/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func3(data4) < 1){
const err11 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/definitions/globs/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/definitions/globs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/exclude",schemaPath:"#/definitions/globs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.failOn !== undefined){
let data5 = data.failOn;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/failOn",schemaPath:"#/properties/failOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data5 === "note") || (data5 === "warning")) || (data5 === "error"))){
const err15 = {instancePath:instancePath+"/failOn",schemaPath:"#/properties/failOn/enum",keyword:"enum",params:{allowedValues: schema11.properties.failOn.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.maxWarnings !== undefined){
let data6 = data.maxWarnings;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/maxWarnings",schemaPath:"#/properties/maxWarnings/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/maxWarnings",schemaPath:"#/properties/maxWarnings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.overrides !== undefined){
let data7 = data.overrides;
if(Array.isArray(data7)){
if(data7.length > 1000){
const err18 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.files === undefined){
const err19 = {instancePath:instancePath+"/overrides/" + i2,schemaPath:"#/properties/overrides/items/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key1 in data8){
if(!(func2.call(schema11.properties.overrides.items.properties, key1))){
const err20 = {instancePath:instancePath+"/overrides/" + i2,schemaPath:"#/properties/overrides/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.files !== undefined){
let data9 = data8.files;
if(Array.isArray(data9)){
if(data9.length > 1000){
const err21 = {instancePath:instancePath+"/overrides/" + i2+"/files",schemaPath:"#/definitions/globs/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
if(typeof data10 === "string"){
if(func3(data10) > 1000){
const err22 = {instancePath:instancePath+"/overrides/" + i2+"/files/" + i3,schemaPath:"#/definitions/globs/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func3(data10) < 1){
const err23 = {instancePath:instancePath+"/overrides/" + i2+"/files/" + i3,schemaPath:"#/definitions/globs/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/overrides/" + i2+"/files/" + i3,schemaPath:"#/definitions/globs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/overrides/" + i2+"/files",schemaPath:"#/definitions/globs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data8.profile !== undefined){
let data11 = data8.profile;
if(typeof data11 === "string"){
if(func3(data11) < 1){
const err26 = {instancePath:instancePath+"/overrides/" + i2+"/profile",schemaPath:"#/definitions/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/overrides/" + i2+"/profile",schemaPath:"#/definitions/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data8.target !== undefined){
let data12 = data8.target;
if(typeof data12 === "string"){
if(!pattern0.test(data12)){
const err28 = {instancePath:instancePath+"/overrides/" + i2+"/target",schemaPath:"#/definitions/target/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_]+$"},message:"must match pattern \""+"^[A-Za-z0-9_]+$"+"\""};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/overrides/" + i2+"/target",schemaPath:"#/definitions/target/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data8.define !== undefined){
let data13 = data8.define;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key2 in data13){
const _errs43 = errors;
if(typeof key2 === "string"){
if(!pattern1.test(key2)){
const err30 = {instancePath:instancePath+"/overrides/" + i2+"/define",schemaPath:"#/definitions/define/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$"+"\"",propertyName:key2};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var valid18 = _errs43 === errors;
if(!valid18){
const err31 = {instancePath:instancePath+"/overrides/" + i2+"/define",schemaPath:"#/definitions/define/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
for(const key3 in data13){
if(typeof data13[key3] !== "string"){
const err32 = {instancePath:instancePath+"/overrides/" + i2+"/define/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/define/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/overrides/" + i2+"/define",schemaPath:"#/definitions/define/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data8.undefine !== undefined){
if(!(validate11(data8.undefine, {instancePath:instancePath+"/overrides/" + i2+"/undefine",parentData:data8,parentDataProperty:"undefine",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data8.with !== undefined){
let data16 = data8.with;
if(Array.isArray(data16)){
const len4 = data16.length;
for(let i4=0; i4<len4; i4++){
let data17 = data16[i4];
if(typeof data17 === "string"){
if(!pattern3.test(data17)){
const err34 = {instancePath:instancePath+"/overrides/" + i2+"/with/" + i4,schemaPath:"#/definitions/conditions/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.+-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.+-]+$"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/overrides/" + i2+"/with/" + i4,schemaPath:"#/definitions/conditions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/overrides/" + i2+"/with",schemaPath:"#/definitions/conditions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data8.without !== undefined){
let data18 = data8.without;
if(Array.isArray(data18)){
const len5 = data18.length;
for(let i5=0; i5<len5; i5++){
let data19 = data18[i5];
if(typeof data19 === "string"){
if(!pattern3.test(data19)){
const err37 = {instancePath:instancePath+"/overrides/" + i2+"/without/" + i5,schemaPath:"#/definitions/conditions/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.+-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.+-]+$"+"\""};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/overrides/" + i2+"/without/" + i5,schemaPath:"#/definitions/conditions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/overrides/" + i2+"/without",schemaPath:"#/definitions/conditions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data8.macros !== undefined){
if(!(validate13(data8.macros, {instancePath:instancePath+"/overrides/" + i2+"/macros",parentData:data8,parentDataProperty:"macros",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
if(data8.rules !== undefined){
if(!(validate15(data8.rules, {instancePath:instancePath+"/overrides/" + i2+"/rules",parentData:data8,parentDataProperty:"rules",rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
}
else {
const err40 = {instancePath:instancePath+"/overrides/" + i2,schemaPath:"#/properties/overrides/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.profile !== undefined){
let data22 = data.profile;
if(typeof data22 === "string"){
if(func3(data22) < 1){
const err42 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/profile",schemaPath:"#/definitions/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.target !== undefined){
let data23 = data.target;
if(typeof data23 === "string"){
if(!pattern0.test(data23)){
const err44 = {instancePath:instancePath+"/target",schemaPath:"#/definitions/target/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_]+$"},message:"must match pattern \""+"^[A-Za-z0-9_]+$"+"\""};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/target",schemaPath:"#/definitions/target/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.define !== undefined){
let data24 = data.define;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key4 in data24){
const _errs69 = errors;
if(typeof key4 === "string"){
if(!pattern1.test(key4)){
const err46 = {instancePath:instancePath+"/define",schemaPath:"#/definitions/define/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$"+"\"",propertyName:key4};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
var valid29 = _errs69 === errors;
if(!valid29){
const err47 = {instancePath:instancePath+"/define",schemaPath:"#/definitions/define/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
for(const key5 in data24){
if(typeof data24[key5] !== "string"){
const err48 = {instancePath:instancePath+"/define/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/define/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/define",schemaPath:"#/definitions/define/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.undefine !== undefined){
if(!(validate11(data.undefine, {instancePath:instancePath+"/undefine",parentData:data,parentDataProperty:"undefine",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data.with !== undefined){
let data27 = data.with;
if(Array.isArray(data27)){
const len6 = data27.length;
for(let i6=0; i6<len6; i6++){
let data28 = data27[i6];
if(typeof data28 === "string"){
if(!pattern3.test(data28)){
const err50 = {instancePath:instancePath+"/with/" + i6,schemaPath:"#/definitions/conditions/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.+-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.+-]+$"+"\""};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/with/" + i6,schemaPath:"#/definitions/conditions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/with",schemaPath:"#/definitions/conditions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.without !== undefined){
let data29 = data.without;
if(Array.isArray(data29)){
const len7 = data29.length;
for(let i7=0; i7<len7; i7++){
let data30 = data29[i7];
if(typeof data30 === "string"){
if(!pattern3.test(data30)){
const err53 = {instancePath:instancePath+"/without/" + i7,schemaPath:"#/definitions/conditions/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.+-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.+-]+$"+"\""};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/without/" + i7,schemaPath:"#/definitions/conditions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/without",schemaPath:"#/definitions/conditions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.macros !== undefined){
if(!(validate13(data.macros, {instancePath:instancePath+"/macros",parentData:data,parentDataProperty:"macros",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
if(data.rules !== undefined){
if(!(validate15(data.rules, {instancePath:instancePath+"/rules",parentData:data,parentDataProperty:"rules",rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
}
else {
const err56 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateConfig: Validator = validate10;
